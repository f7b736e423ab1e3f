package io.github.segmentcli.pipeline;

import io.github.segmentcli.io.output.OutputFolder;
import io.github.segmentcli.io.output.RunRecord;
import io.github.segmentcli.io.output.WrittenFile;
import io.github.segmentcli.json.JsonWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@code run.json}: input, command, settings, machine and times of a run, and its files. No other file contains times. */
final class RunFile {

    private RunFile() {}

    /**
     * Stops the clock, writes the file beside all others of the folder, and commits the folder.
     *
     * @param input path as the user gave it
     * @param sha256 of its bytes
     * @param rows in it
     */
    static void commit(
            OutputFolder folder, String input, String sha256, long rows, RunContext context, Instant started) {
        context.stopwatch().stop();
        folder.write(OutputFolder.RECORD, of(input, sha256, rows, context, started, folder.written()));
        folder.commit();
    }

    private static String of(
            String input, String sha256, long rows, RunContext context, Instant started, List<WrittenFile> files) {
        return JsonWriter.indented(json -> json.object(() -> {
            json.field("schema", RunRecord.SCHEMA);
            json.object("tool", () -> json.field("name", "segment").field("version", Version.NUMBER));
            json.field("run_id", TargetTable.runId(sha256, started));
            json.field("started", started.toString());
            json.field("finished", context.clock().instant().toString());
            Map<String, Long> milliseconds = context.stopwatch().milliseconds();
            json.object("milliseconds", () -> milliseconds.forEach((stage, took) -> json.field(stage, (long) took)));
            json.object(
                    "input",
                    () -> json.field("path", input).field("sha256", sha256).field("rows", rows));
            json.texts("command", context.command());
            json.object(
                    "settings",
                    () -> context.settings()
                            .forEach((name, setting) -> json.object(
                                    name,
                                    () -> json.field("value", setting.value()).field("from", setting.origin()))));
            json.object(
                    "machine",
                    () -> json.field("java", System.getProperty("java.runtime.version"))
                            .field("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                            .field("processors", Runtime.getRuntime().availableProcessors())
                            .field("threads", context.workers().threads())
                            .field("heap_limit_mb", Runtime.getRuntime().maxMemory() >> 20));
            RunRecord.writeFiles(json, files);
        }));
    }
}
