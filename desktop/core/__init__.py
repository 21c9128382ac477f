"""What the program knows: lines, edits, files, takes and the plan of a dub; pure Python."""
