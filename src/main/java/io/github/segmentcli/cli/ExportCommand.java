package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.export.Maker;
import io.github.segmentcli.export.OnnxScoring;
import io.github.segmentcli.export.PmmlScoring;
import io.github.segmentcli.export.RecordSchema;
import io.github.segmentcli.export.SqlDialect;
import io.github.segmentcli.export.SqlScoring;
import io.github.segmentcli.io.output.NewFile;
import io.github.segmentcli.io.output.RunRecord;
import io.github.segmentcli.io.output.WriteGuard;
import io.github.segmentcli.model.ModelFile;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.model.StoredModel;
import io.github.segmentcli.pipeline.Version;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code segment export}: writes a saved model in a form that another program runs. */
@Command(
        addMethodSubcommands = false,
        header = "Writes an earlier run's model for another program, such as a query for a database.",
        description = {
            "segment export --model segments --to sql --dialect postgresql --table crm.customers",
            "segment export --model segments --to sql --dialect duckdb --output score.sql",
            "segment export --model segments --to json-schema --output customer.schema.json",
            "segment export --model segments --to pmml --output segments.pmml",
            "segment export --model segments --to onnx --output segments.onnx"
        },
        customSynopsis = "segment export --model FILE --to FORMAT [OPTION]...")
final class ExportCommand implements Action {

    /** What a model can be written as. */
    enum Format {
        SQL,
        JSON_SCHEMA,
        PMML,
        ONNX
    }

    @Mixin(name = "Model")
    private ModelOptions model = new ModelOptions();

    @Mixin(name = "Export")
    private Target export = new Target();

    @Mixin(name = HelpPage.GENERAL)
    private ConsoleOptions console = new ConsoleOptions();

    /** What is written, and where. */
    static final class Target {
        @Option(
                names = "--to",
                paramLabel = "FORMAT",
                converter = FormatConverter.class,
                description = "sql, json-schema, pmml or onnx (default: ${DEFAULT-VALUE}).")
        private Choice<Format> format = new Choice<>(Format.SQL);

        @Option(
                names = "--dialect",
                paramLabel = "DATABASE",
                converter = DialectConverter.class,
                description = {
                    "Of --to sql: postgresql, duckdb, sqlite, mysql, sql-server, snowflake, bigquery or spark",
                    "(default: postgresql)."
                })
        private Choice<SqlDialect> dialect;

        @Option(
                names = "--table",
                paramLabel = "NAME",
                description = "Of --to sql: the table of customers; a schema before a point (default: customers).")
        private String table;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "The file to write (default: standard output).")
        private String file;

        @Option(names = "--force", description = "Replace the file if it is there.")
        private boolean force;

        /** @throws RequestException when an option does not apply to the format, or one that the format needs is missing */
        private void requireConsistentOptions() {
            if (format.value() != Format.SQL && (dialect != null || table != null)) {
                throw new RequestException((dialect != null ? "--dialect" : "--table")
                        + " is for --to sql only, not for --to " + format + ". Leave it out, or write --to sql.");
            }
            if (format.value() == Format.ONNX && file == null) {
                throw new RequestException(
                        "--to onnx writes a binary file, which needs a name: give one, such as --output segments.onnx.");
            }
            if (table != null && table.isBlank()) {
                throw new RequestException(
                        "--table is empty. Name the table of customers, such as --table crm.customers.");
            }
        }

        /**
         * The model in a format that is text.
         *
         * @param id the name of the id column, if there is one
         * @param maker the program and the run
         */
        private String text(SegmentModel model, Optional<String> id, Maker maker) {
            return switch (format.value()) {
                case SQL ->
                    SqlScoring.of(
                            model,
                            dialect == null ? SqlDialect.POSTGRESQL : dialect.value(),
                            table == null ? "customers" : table,
                            id,
                            maker);
                case JSON_SCHEMA -> RecordSchema.of(model, id, maker);
                case PMML -> PmmlScoring.of(model, maker);
                case ONNX -> throw new IllegalStateException("not a text");
            };
        }
    }

    @Override
    public int run(Session session) {
        Optional<NewFile> target = Optional.ofNullable(export.file)
                .map(path -> session.guard().file("--output", path, export.force, WriteGuard.NO_MARK));
        export.requireConsistentOptions();
        StoredModel stored = ModelFile.read(model.path(), model.edited());
        stored.notice().ifPresent(notice -> session.tell(List.of(notice)));
        Maker maker = new Maker(Version.NUMBER, RunRecord.started(ModelFile.locate(model.path())));
        if (export.format.value() == Format.ONNX) {
            target.orElseThrow().write(OnnxScoring.of(stored.model(), maker));
            return ExitCode.DONE;
        }
        String text = export.text(stored.model(), model.id(), maker);
        if (target.isPresent()) {
            target.get().write(text);
        } else {
            session.out().print(text);
        }
        return ExitCode.DONE;
    }

    static final class FormatConverter extends Choice.Converter<Format> {}

    static final class DialectConverter extends Choice.Converter<SqlDialect> {}
}
