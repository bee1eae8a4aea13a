package search

import "fmt"

// LimitPages lets the index grow to so many pages only, for tests of full disks.
func LimitPages(x *Index, pages int) error {
	x.db.SetMaxOpenConns(1)
	x.db.SetMaxIdleConns(1)
	var limit int
	if err := x.db.QueryRow(fmt.Sprintf("PRAGMA max_page_count = %d", pages)).Scan(&limit); err != nil {
		return err
	}
	return nil
}
