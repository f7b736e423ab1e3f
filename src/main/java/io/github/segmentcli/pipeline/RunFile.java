package io.github.segmentcli.pipeline;

import io.github.segmentcli.io.output.RunRecord;
import io.github.segmentcli.io.output.WrittenFile;
import io.github.segmentcli.json.JsonWriter;
import io.github.segmentcli.model.Segmentation;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@code run.json}: input, command, settings, machine and times of a run, and its files. No other file contains times. */
final class RunFile {

    private RunFile() {}

    /** @param files all other files of the folder */
    static String of(
            Plan plan,
            Segmentation found,
            RunContext circumstances,
            Instant started,
            Map<String, Long> milliseconds,
            List<WrittenFile> files) {
        return of(
                plan.input(),
                found.input().sha256(),
                found.input().rowsIn(),
                circumstances,
                started,
                milliseconds,
                files);
    }

    /**
     * @param input path as the user gave it
     * @param sha256 of its bytes
     * @param rows in it
     * @param files all other files of the folder
     */
    static String of(
            String input,
            String sha256,
            long rows,
            RunContext circumstances,
            Instant started,
            Map<String, Long> milliseconds,
            List<WrittenFile> files) {
        return JsonWriter.indented(json -> json.object(() -> {
            json.field("schema", RunRecord.SCHEMA);
            json.object("tool", () -> json.field("name", "segment").field("version", Version.NUMBER));
            json.field("started", started.toString());
            json.field("finished", circumstances.clock().instant().toString());
            json.object("milliseconds", () -> milliseconds.forEach((stage, took) -> json.field(stage, (long) took)));
            json.object(
                    "input",
                    () -> json.field("path", input).field("sha256", sha256).field("rows", rows));
            json.texts("command", circumstances.command());
            json.object(
                    "settings",
                    () -> circumstances
                            .settings()
                            .forEach((name, setting) -> json.object(
                                    name,
                                    () -> json.field("value", setting.value()).field("from", setting.origin()))));
            json.object(
                    "machine",
                    () -> json.field("java", System.getProperty("java.runtime.version"))
                            .field("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                            .field("processors", Runtime.getRuntime().availableProcessors())
                            .field("threads", circumstances.threads())
                            .field("heap_limit_mb", Runtime.getRuntime().maxMemory() >> 20));
            RunRecord.writeFiles(json, files);
        }));
    }
}
