package app

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/saidby/saidby/graph"
	"github.com/saidby/saidby/importers"
)

// Bounds of how often a feed is asked for.
const (
	usualEvery = 15 * time.Minute
	leastEvery = time.Minute
	// mostEvery is how long a feed that cannot be fetched is left alone at most.
	mostEvery = 4 * time.Hour
)

// watchCommand takes in what feeds bring, as they bring it.
func watchCommand() *command {
	return &command{
		name: "watch", args: "FEED...", least: 0, most: -1, group: keep,
		summary: "import what is new in feeds, again and again",
		text: `Asks each feed now and then whether there is anything new, and imports it: the text
that the feed holds or, of an entry that holds but a summary, the page that it leads
to. A page that was fetched is not asked for again; import URL looks whether it has
changed. What was fetched when, and its ETag and Last-Modified, is kept in the graph,
so that a watch goes on where the last one was ended. A feed that cannot be fetched is
asked for ever more seldom, up to every four hours. Between the rounds the graph is
free for other commands. Only what is new or changed is reported. Ctrl-C ends it.`,
		examples: `# two feeds, every quarter of an hour
saidby watch https://www.example.com/rss https://www.example.org/feed.json
# a list of feeds, once, as cron does it
saidby watch --once --list feeds.txt`,
		exits: append([]exit{{exitDone, "with --once: everything was read"}, {exitFailure, "wrong usage, or with --once: nothing could be read"},
			{exitPartly, "with --once: some of it could be read and some not"}}, graphExits()[2:]...),
		flags: []cli.Flag{
			&cli.StringSliceFlag{Name: "list", Usage: "watch what `FILE` names too, one feed a line"},
			&cli.DurationFlag{Name: "every", Usage: "ask each feed every `TIME`, as 30m or 2h", Value: usualEvery},
			boolFlag("once", "ask each feed once, and end"),
			paceFlag(),
			privateFlag(),
			stringFlag("log", "write what is said on the way as `FORMAT`: text, or jsonl with a line for each page"),
			boolFlag("jsonl", "one JSON object a line"),
		},
		run: runWatch, report: true,
	}
}

// watching is one run of watch.
type watching struct {
	*invocation
	every time.Duration
	feeds []*watched
	o     importers.Options
}

// watched is a feed, when it is asked for next, and how often it has failed on end.
type watched struct {
	address  string
	next     time.Time
	failures int
}

// runWatch goes round after round.
func runWatch(ctx context.Context, in *invocation) error {
	w, err := in.watching(ctx)
	if err != nil {
		return err
	}
	if in.Bool("once") {
		r, err := w.round(ctx, w.feeds)
		return r.finish(ctx, err)
	}
	for ctx.Err() == nil {
		if err := w.pass(ctx); err != nil {
			return err
		}
		sleep(ctx, w.wait())
	}
	return ctx.Err()
}

// pass asks for the feeds whose time has come, and leaves the graph to others.
// Where another command has it the feeds wait.
func (w *watching) pass(ctx context.Context) error {
	due := w.due()
	r, err := w.round(ctx, due)
	err = errors.Join(err, r.files.end(r))
	if t := &r.tally; t.New+t.Changed+t.Failures > 0 {
		w.term.Sayf("%s", r.summary(w.program.now().Sub(r.began).Round(time.Millisecond)))
	}
	var locked *graph.LockedError
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &locked):
		w.term.Notef("the graph is in use by %s; the feeds wait for it", locked.Holder())
		for _, f := range due {
			f.next = w.program.now().Add(leastEvery)
		}
	case err != nil:
		return err
	}
	return w.leave()
}

// watching reads the flags and finds out when each feed was last asked for.
func (in *invocation) watching(ctx context.Context) (*watching, error) {
	w := &watching{invocation: in, every: in.Duration("every")}
	if w.every < leastEvery && !in.Bool("allow-private") {
		return nil, usagef("--every %s: want a minute at least, to be polite", w.every)
	}
	if _, err := oneOf("log", in.String("log"), []string{"text", "jsonl"}); err != nil {
		return nil, err
	}
	if err := in.checkLists(); err != nil {
		return nil, err
	}
	if _, err := in.place(); err != nil {
		return nil, err
	}
	k := known{in: in}
	for address := range in.targets() {
		if !importers.IsAddress(address) {
			return nil, usagef("%s is no address (want https://...; saidby import reads a feed in a file)", address)
		}
		f := &watched{address: address}
		if v, found := k.visit(ctx, address); found {
			f.next = v.Fetched.Add(w.every)
		}
		w.feeds = append(w.feeds, f)
	}
	if in.listFault != nil {
		return nil, in.listFault
	}
	if len(w.feeds) == 0 {
		return nil, usagef("watch needs FEED..., or --list FILE")
	}
	var err error
	w.o, err = in.readOptions(true)
	w.o.Follow, w.o.Workers = true, webWorkers
	return w, err
}

// due returns the feeds whose time has come.
func (w *watching) due() (due []*watched) {
	now := w.program.now()
	for _, f := range w.feeds {
		if !f.next.After(now) {
			due = append(due, f)
		}
	}
	return due
}

// wait returns how long it is until the next feed is due.
func (w *watching) wait() time.Duration {
	next := w.feeds[0].next
	for _, f := range w.feeds {
		if f.next.Before(next) {
			next = f.next
		}
	}
	return next.Sub(w.program.now())
}

// round asks for some feeds and imports what is new in them.
func (w *watching) round(ctx context.Context, feeds []*watched) (*importing, error) {
	r := w.importing()
	r.newsOnly = true
	// Before anybody is asked for anything: what cannot be kept need not be fetched.
	if _, err := r.known.open(ctx, graph.Options{Create: true}); err != nil {
		return r, roomHint(err)
	}
	o := w.o
	o.Held, o.Since = r.known.holds, r.known.since
	var pages sync.Map // that feeds of this round lead to: several may lead to one
	o.Skip = func(ctx context.Context, address string) bool {
		if _, asked := pages.LoadOrStore(address, true); asked {
			return true
		}
		_, visited := r.known.visit(ctx, address)
		return visited
	}
	addresses := make([]string, len(feeds))
	byAddress := map[string]*watched{}
	for i, f := range feeds {
		addresses[i], byAddress[f.address] = f.address, f
		f.next = w.program.now().Add(w.every)
	}
	fetched, failed := map[*watched]bool{}, map[*watched]bool{}
	items := func(yield func(importers.Item) bool) {
		for item := range importers.Run(ctx, slices.Values(addresses), o) {
			if f := byAddress[item.Path]; f != nil {
				fetched[f] = fetched[f] || item.Visit != nil && item.Err == nil
				failed[f] = failed[f] || item.Err != nil
			}
			if !yield(item) {
				return
			}
		}
	}
	err := r.take(ctx, items)
	for _, f := range feeds {
		if fetched[f] { // whatever is wrong with some of its entries
			f.failures = 0
		} else if failed[f] {
			w.postpone(f)
		}
	}
	return r, err
}

// postpone leaves a feed alone for a while that could not be fetched.
func (w *watching) postpone(f *watched) {
	f.failures++
	pause := w.every
	for i := 0; i < f.failures && pause < mostEvery; i++ {
		pause *= 2
	}
	f.next = w.program.now().Add(max(w.every, min(pause, mostEvery)))
}

// leave closes the graph, so that others may write to it.
func (in *invocation) leave() error {
	if err := in.term.Flush(); err != nil {
		return err
	}
	l := in.opened
	in.opened, in.articles = nil, articleTexts{}
	if l == nil {
		return nil
	}
	if err := l.Close(); err != nil {
		return fmt.Errorf("leave the graph: %w", err)
	}
	return nil
}

// sleep waits until the time is over or the context ends.
func sleep(ctx context.Context, d time.Duration) {
	t := time.NewTimer(max(d, 0))
	defer t.Stop()
	select {
	case <-t.C:
	case <-ctx.Done():
	}
}
