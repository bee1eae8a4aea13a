package english

import "sync"

// adjectiveTable has a line for each adjective that says what somebody thinks or
// says: "was adamant that", "are critical of".
const adjectiveTable = `
adamant claim
insistent claim
clear say
explicit say
vocal say
outspoken say
candid say
blunt say
frank say
silent decline
mum decline
coy decline
sure believe
certain believe
confident believe
convinced believe
positive believe
optimistic believe
pessimistic believe
hopeful believe
doubtful believe
dubious believe
skeptical believe
sceptical believe
unsure believe
uncertain believe
aware believe
unaware believe
mindful believe
wary believe
leery believe
afraid believe
fearful believe
scared believe
worried believe
concerned believe
anxious believe
nervous believe
uneasy believe
upset believe
angry believe
furious believe
unhappy believe
happy believe
glad believe
pleased believe
proud believe
sad believe
sorry apologise
apologetic apologise
thankful praise
grateful praise
appreciative praise
complimentary praise
supportive praise
enthusiastic praise
full praise
critical condemn
scathing condemn
contemptuous condemn
dismissive deny
surprised believe
shocked believe
stunned believe
disappointed believe
amazed believe
tired believe
sick believe
eager intend
keen intend
willing intend
ready intend
determined intend
prepared intend
reluctant intend
hesitant intend
unwilling decline
opposed condemn
divided believe
curious ask
guilty admit
`

var adjectives = sync.OnceValue(func() map[string]Cue { return parseCues(adjectiveTable) })

// Adjective returns the cue of an adjective that stands after a form of "be".
func Adjective(word string) (Cue, bool) {
	c, ok := adjectives()[word]
	return c, ok
}
