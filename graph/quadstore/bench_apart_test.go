package quadstore_test

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// fileVariable names, in a process that [apart] started, the file of quads.
const fileVariable = "SAIDBY_BENCH_FILE"

// apart runs a benchmark in a process of its own and reports what that reports.
// It is this test binary, told to run just that benchmark once.
func apart(b *testing.B, file string, run func(*testing.B)) {
	b.Helper()
	if os.Getenv(fileVariable) != "" {
		run(b)
		return
	}
	elements := strings.Split(b.Name(), "/")
	for i, e := range elements {
		elements[i] = "^" + regexp.QuoteMeta(e) + "$"
	}
	for range b.N {
		c := exec.CommandContext(b.Context(), os.Args[0], "-test.run=^$", "-test.bench="+strings.Join(elements, "/"), "-test.benchtime=1x")
		c.Env = append(os.Environ(), fileVariable+"="+file)
		out, err := c.CombinedOutput()
		if err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		b.ReportMetric(0, "ns/op")
		report(b, out)
		cpu := c.ProcessState.UserTime() + c.ProcessState.SystemTime()
		b.ReportMetric(cpu.Seconds(), "s-cpu")
	}
}

// report reports what a process printed of its one benchmark: its name, how often
// it ran, and pairs of a number and a unit.
func report(b *testing.B, out []byte) {
	b.Helper()
	for line := range bytes.Lines(out) {
		fields := strings.Fields(string(line))
		if len(fields) < 4 || !strings.HasPrefix(fields[0], b.Name()) {
			continue
		}
		for i := 2; i+1 < len(fields); i += 2 {
			n, err := strconv.ParseFloat(fields[i], 64)
			if err != nil {
				b.Fatalf("%v in %q", err, line)
			}
			b.ReportMetric(n, fields[i+1])
		}
		return
	}
	b.Fatalf("it reported nothing:\n%s", out)
}

// peakMemory returns the most megabytes of memory that this process had, 0 where
// the system does not tell.
func peakMemory(b *testing.B) float64 {
	b.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	var kib float64
	s := bufio.NewScanner(bytes.NewReader(status))
	for s.Scan() {
		if n, err := fmt.Sscanf(s.Text(), "VmHWM: %f kB", &kib); n == 1 && err == nil {
			break
		}
	}
	return kib * 1024 / 1e6
}
