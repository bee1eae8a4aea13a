// Package csv reads tables: one article a row, one field a column, as
// spreadsheets and Python write them and dumps come.
//
//	title,author,date,content,publication,url
//	"Harbour talks collapse",Jane Doe,2024-03-09,"VALLETTA (Reuters) - ...",The Example,https://example.org/1
//
// What the columns are called is told by a [format.Mapping], else by the names in
// package records. A column is named as in the first line, in any case ("Body
// text", "source.name"), or by its number, counted from 1. Cells that hold None,
// null, NULL, nan, NaN or \N are empty.
//
// # The first line
//
// The first line that is not blank names the columns where it has a name of the
// mapping, the usual name of a text, or two other usual names; else it is an
// article, and the mapping must have the numbers of columns. A source in which
// neither says where the text stands, or whose first line lacks what the mapping
// names, is refused with one error.
//
// # Form
//
// Cells stand between commas, semicolons, tabs or bars: whatever gives the first
// line the columns that are looked for, else what gives the first rows equally
// many; in files that end in .tsv or .tab, tabs. A cell in quotation marks may
// hold anything, over several lines too, with quotation marks written twice. Lines
// end with LF or CR LF. Blank lines and rows of empty cells are passed over.
//
// A table is in UTF-8, with or without a byte order mark, in UTF-16 with one, or
// in windows-1252: where a row is no UTF-8 and no row before was. Where UTF-8
// breaks off later that is an error of the row.
//
// # Broken rows
//
// A row with more or fewer cells than the first line is an error of that row.
// Quotation marks inside a cell that are not written twice are taken as they are,
// if it is still clear where the cell ends. A cell is taken for never closed where
// inside it something looks like the beginning of another, where the source ends,
// or where the row had more than [MaxRow] bytes: then the row is an error and
// reading goes on with the line behind the one where it began, passing over what
// may be the rest of it. (With tabs such a row is taken without regard to
// quotation marks, if it has as many cells as it should.)
//
// Lines are counted in the file; a row has the number of the line where it
// begins. Places in an article's text lead back to its cell, decoded. Memory holds
// one row, so that files may have any size.
package csv
