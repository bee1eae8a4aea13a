// Package gold reads annotated corpora: articles whose attributions people have
// marked. Trainers learn from them and tests measure by them; the program
// itself never needs one.
package gold
