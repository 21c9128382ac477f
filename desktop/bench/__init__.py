"""The benchmarks behind `dubwright bench`."""
