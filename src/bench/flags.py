"""What each option is worth that the launcher gives to Java: whole runs without one of them, in turn with runs with all.

    python3 src/bench/flags.py [ROUNDS] [ROWS...]     after mvn package; needs /proc

Makes customers with ten numbers, 3 % of them missing (2,000, 100,000 and 1,000,000 rows where nothing else is said), fits five segments
without pictures and page, and prints for each option the ratios without / with of processor time, elapsed time and peak memory: the
median of the rounds, of the processor time also the least and the largest. Above 1 the option pays. The -C1 options are dropped
together, and so are the two ratios of free heap, since none of them means much alone. Options that the program needs for its results or its messages are not dropped.
"""
import os, random, re, statistics, subprocess, sys, tempfile, time

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
sizes = [int(rows) for rows in sys.argv[2:]] or [2000, 100_000, 1_000_000]
program = os.environ.get("SEGMENT", "target/segment")
needed = re.compile(r"-XX:\+(IgnoreUnrecognizedVMOptions|UnlockDiagnosticVMOptions|DisplayVMOutputToStderr)|-Xlog.*|-XX:MaxRAMPercentage.*|-XX:SharedArchiveFile.*|-XX:AOT.*")


def customers(path, rows):
    r = random.Random(7)
    centres = [[r.uniform(50, 400) for _ in range(10)] for _ in range(6)]
    with open(path, "w") as f:
        f.write("customer_id," + ",".join(f"f{j}" for j in range(1, 11)) + "\n")
        for i in range(rows):
            centre = r.choice(centres)
            f.write(f"C{i:08d}," + ",".join("" if r.random() < 0.03 else f"{r.gauss(m, 30):.2f}" for m in centre) + "\n")


def measured(command):
    """Processor seconds, elapsed seconds and megabytes of one run."""
    begin = time.time()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"ended with {process.returncode}: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime, time.time() - begin, usage.ru_maxrss / 1024


def java_line(command):
    """What the launcher becomes."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    words = []
    while not words or not words[0].endswith("java"):
        time.sleep(0.01)
        with open(f"/proc/{process.pid}/cmdline", "rb") as line:
            words = [word.decode() for word in line.read().split(b"\0")[:-1]]
    process.wait()
    return words


def groups(words):
    """The options to drop, each with the words of the line that it has."""
    options = [word for word in words[1:words.index("--input")] if word.startswith(("-XX", "-Xm", "-Xs", "-Xv", "-Xb"))]
    found = {}
    for option in options:
        if not needed.fullmatch(option):
            together = next((name for name in ("-XX:-C1", "HeapFreeRatio") if name in option), None)
            found.setdefault(f"{together}..." if together else option, []).append(option)
    return found


with tempfile.TemporaryDirectory() as folder:
    for rows in sizes:
        customers(f"{folder}/{rows}.csv", rows)
        line = java_line([program, "--input", f"{folder}/{rows}.csv", "--k", "5", "--plots", "none", "--no-report", "--quiet", "--force", "--output", f"{folder}/out"])
        print(f"\n{rows:,} rows, {rounds} rounds\n\n| without | CPU | range | wall | memory |\n|---|---|---|---|---|", flush=True)
        for name, dropped in [("(nothing)", []), *groups(line).items()]:
            without = [word for word in line if word not in dropped]
            pairs = []
            for turn in range(rounds):
                order = (line, without) if turn % 2 else (without, line)
                runs = [measured(each) for each in order]
                pairs.append(runs[::-1] if turn % 2 else runs)
            ratios = [[a / b for a, b in zip(*pair)] for pair in pairs]
            cpu, wall, memory = ([ratio[at] for ratio in ratios] for at in range(3))
            print(f"| `{name}` | {statistics.median(cpu):.2f} | {min(cpu):.2f} to {max(cpu):.2f} | {statistics.median(wall):.2f} | {statistics.median(memory):.2f} |", flush=True)
