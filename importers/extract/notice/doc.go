// Package notice finds what in an article is not its story: credit lines,
// datelines, bylines, captions, sign-offs of agencies, promotions. No claim is
// read from them, and some of them say where the article was copied from.
//
// There is one type, [Notice]. Traps that say nothing about origin (photo
// credits, "contributed to this report", tips, "according to Reuters") are
// notices without a From. [Agency] and [AgencyOf] know the agencies by the names
// that credits give them.
//
// What a notice names may still be the outlet itself; whose page it stands on is
// not known here.
package notice
