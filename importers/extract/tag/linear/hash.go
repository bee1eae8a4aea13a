package linear

// The constants are those of FNV-1a (64 bits) and of the finaliser of
// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
const (
	hashStart = 0xcbf29ce484222325
	hashPrime = 0x100000001b3
	mixA      = 0xbf58476d1ce4e5b9
	mixB      = 0x94d049bb133111eb
)

// Seed is the hash of no bytes; Byte and String start from it.
const Seed uint64 = hashStart

// Byte extends the hash h by one byte.
func Byte(h uint64, b byte) uint64 { return (h ^ uint64(b)) * hashPrime }

// String returns the hash of the bytes of s.
func String(s string) uint64 {
	h := Seed
	for i := 0; i < len(s); i++ {
		h = Byte(h, s[i])
	}
	return h
}

// Feature returns the hash of the feature that template forms of the values a
// and b, which may be hashes themselves or small numbers.
func Feature(template uint32, a, b uint64) uint32 {
	x := (a + uint64(template)*0x9e3779b97f4a7c15) * mixA
	x ^= x >> 29
	x = (x + b) * mixB
	x ^= x >> 32
	return uint32((x * mixA) >> 32)
}

// Bit is a yes or no as a value for [Feature]: 1 or 0.
func Bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// Rand is a SplitMix64 generator: small, fast, and the same on every machine
// and in every version of Go. The zero value is a valid seed.
type Rand uint64

// Uint64 returns the next number.
func (r *Rand) Uint64() uint64 {
	*r += 0x9e3779b97f4a7c15
	z := uint64(*r)
	z = (z ^ z>>30) * mixA
	z = (z ^ z>>27) * mixB
	return z ^ z>>31
}

// Intn returns a number in [0, n). n must be positive; the slight bias of the
// remainder does not matter for shuffling examples.
func (r *Rand) Intn(n int) int { return int(r.Uint64() >> 1 % uint64(n)) }

// Perm returns the numbers of [0, n) in random order.
func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		j := r.Intn(i + 1)
		p[i] = p[j]
		p[j] = i
	}
	return p
}
