"""Called by spark.sh: starts the cluster, runs both by turns, and prints what they took."""
import glob, json, os, re, resource, shutil, statistics, subprocess, sys, time

file, k, rounds, work, jar = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4], sys.argv[5]
home = work + "/home"
environment = dict(os.environ, SPARK_HOME=home, SPARK_LOCAL_IP="127.0.0.1", SPARK_SCALA_VERSION="2.13")
opens = ["-XX:+IgnoreUnrecognizedVMOptions", "--add-modules=jdk.incubator.vector"] + [
    f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in
    "java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent java.util.concurrent.atomic"
    " jdk.internal.ref sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar".split()]
log = open(work + "/log4j2.properties", "w")
log.write("rootLogger.level = warn\nrootLogger.appenderRef.stderr.ref = stderr\nappender.stderr.type = Console\nappender.stderr.name = stderr\n"
          "appender.stderr.target = SYSTEM_ERR\nappender.stderr.layout.type = PatternLayout\nappender.stderr.layout.pattern = %p %c: %m%n\n"
          "logger.master.name = org.apache.spark.deploy\nlogger.master.level = info\n")
log.close()
java = ["java", f"-Dlog4j2.configurationFile={work}/log4j2.properties", "-cp", home + "/jars/*"]


def start(name, *args):
    out = open(f"{work}/{name}.log", "w")
    return subprocess.Popen(java[:1] + ["-Xmx256m"] + java[1:] + list(args), env=environment, stdout=out, stderr=out)


def ticks(process):
    """Processor seconds of a process and of its children that have ended."""
    fields = open(f"/proc/{process.pid}/stat").read().rsplit(")", 1)[1].split()
    return sum(int(x) for x in fields[11:15]) / os.sysconf("SC_CLK_TCK")


def alive(worker):
    return subprocess.run(["pgrep", "-P", str(worker.pid)], stdout=subprocess.DEVNULL).returncode == 0


processes = []
try:
    processes.append(start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0"))
    found = None
    while not found:
        time.sleep(0.3)
        found = re.search(r"spark://127.0.0.1:\d+", open(work + "/master.log").read())
    master = found.group()
    for i in (1, 2):
        processes.append(start(f"worker{i}", "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "3g",
                               "--webui-port", "0", "--work-dir", work + "/work", master))
    # the start of these three takes some 24 s of processor time, which belongs to no application
    while not all("Successfully registered" in open(f"{work}/worker{i}.log").read() for i in (1, 2)):
        time.sleep(0.3)
    before = -1
    while sum(ticks(p) for p in processes) - before > 0.05:
        before = sum(ticks(p) for p in processes)
        time.sleep(2)

    def submit(*args):
        """Runs an application; its output, elapsed seconds, and processor seconds of the driver and of the executors."""
        before, own = sum(ticks(p) for p in processes), resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.time()
        done = subprocess.run(java[:1] + ["-Xmx2g"] + opens + java[1:] + ["org.apache.spark.deploy.SparkSubmit", "--master", master, "--executor-memory", "2g",
                              "--conf", "spark.ui.enabled=false", "--conf", f"spark.sql.warehouse.dir={work}/warehouse"] + list(args),
                              env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        took = time.time() - began
        if done.returncode:
            sys.exit(done.stderr)
        while any(alive(p) for p in processes[1:]):
            time.sleep(0.2)
        after, end = sum(ticks(p) for p in processes), resource.getrusage(resource.RUSAGE_CHILDREN)
        return done, took, end.ru_utime + end.ru_stime - own.ru_utime - own.ru_stime, after - before

    parquet = work + "/parquet-" + os.path.basename(file)
    if not os.path.isdir(parquet):
        submit("--class", "MllibPipeline", work + "/mllib.jar", "prepare", file, parquet, "16")
    ratios = []
    for turn in range(rounds):
        cost = {}
        for what in ("segment", "score", "mllib"):
            result = f"{work}/result-{what}"
            shutil.rmtree(result, ignore_errors=True)
            if what == "mllib":
                done, took, driver, executors = submit("--class", "MllibPipeline", work + "/mllib.jar", "fit", parquet, "customer_id", k, result)
                said = done.stdout.strip()
            elif what == "score":
                done, took, driver, executors = submit(
                    "--class", "io.github.segmentcli.spark.SparkMain", jar, "score", "--model", f"file:{work}/result-segment", "--input", "file:" + parquet,
                    "--output", "file:" + result, "--quiet")
                said = " ".join(f"{stage}: {ms} ms;" for stage, ms in json.load(open(result + "/run.json"))["milliseconds"].items())
            else:
                done, took, driver, executors = submit(
                    "--class", "io.github.segmentcli.spark.SparkMain", jar, "--input", "file:" + parquet, "--id", "customer_id", "--k", k, "--outliers", "keep",
                    "--plots", "none", "--no-report", "--assignments", "minimal,parquet", "--output", "file:" + result, "--quiet")
                summary, run = json.load(open(result + "/summary.json")), json.load(open(result + "/run.json"))
                said = f"inertia {summary['clustering']['inertia']} " + " ".join(f"{stage}: {ms} ms;" for stage, ms in run["milliseconds"].items())
            cost[what] = driver + executors
            print(f"{what}: {driver + executors:.1f} s of processor time (driver {driver:.1f}, executors {executors:.1f}), {took:.1f} s elapsed; {said}", flush=True)
        ratios.append(cost["segment"] / cost["mllib"])
    print(f"processor time of segment by that of MLlib: {min(ratios):.2f} to {max(ratios):.2f}, median {statistics.median(ratios):.2f}")
finally:
    for process in processes[::-1]:
        process.terminate()
    for process in processes:
        process.wait()
