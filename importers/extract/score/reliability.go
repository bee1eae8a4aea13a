package score

import "github.com/saidby/saidby/importers/extract/gold"

// Reliability tells what confidence is worth: in bands of it, how many of the
// attributions found have the right content. The zero value is empty and ready.
type Reliability struct {
	bands [bandCount]band
}

// bandCount is the number of bands.
const bandCount = 10

type band struct {
	Share
	sure float64 // the sum of the confidences
}

// Band is the attributions whose confidence lies from From up to To. To belongs
// to the next band, and 1 to the last one.
type Band struct {
	From, To float64
	// Content is how many have the right content.
	Content Share
	// Confidence is the mean. Where it can be believed, as many are right.
	Confidence float64
}

// Add adds what was found in a document of which m is the matching. What the
// matching leaves out is in no band.
func (r *Reliability) Add(found []gold.Attribution, m Matching) {
	for _, p := range m.Pairs {
		r.add(found[p.Found].Confidence, true)
	}
	for _, f := range m.False {
		r.add(found[f].Confidence, false)
	}
}

func (r *Reliability) add(confidence float64, right bool) {
	i := min(max(int(confidence*bandCount), 0), bandCount-1)
	b := &r.bands[i]
	b.Share.add(right)
	b.sure += confidence
}

// Bands returns those that hold any attribution, from the least sure upwards.
func (r *Reliability) Bands() []Band {
	var out []Band
	for i, b := range r.bands {
		if b.Of > 0 {
			out = append(out, Band{float64(i) / bandCount, float64(i+1) / bandCount, b.Share, b.sure / float64(b.Of)})
		}
	}
	return out
}

// Rate is the share in per cent, 0 of none.
func (s Share) Rate() float64 { return 100 * ratio(float64(s.Right), s.Of) }
