[10][20] /first|row
[30][40] second
