package io.github.segmentcli.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.settings.DialectHints;
import io.github.segmentcli.io.settings.ReadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAheadTest {

    @TempDir
    private Path folder;

    private static Loaded read(ReadAhead ahead, Path file, ReadSettings settings) {
        return ahead.read(file.toString(), settings, Workers.sequential(), Progress.NONE);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("customers.csv"), text);
    }

    @Test
    void whatWasReadIsUsedWhereTheSettingsAreTheUsualOnes() throws IOException {
        Path file = file("spend,visits\n10,1\n20,2\n");
        ReadAhead ahead = ReadAhead.of(file.toString());

        Loaded first = read(ahead, file, ReadSettings.DEFAULTS);
        Loaded second = read(ahead, file, ReadSettings.DEFAULTS.with(DialectHints.NONE));

        assertThat(first.table().rows()).isEqualTo(2);
        assertThat(first == second).isEqualTo(Runtime.getRuntime().availableProcessors() > 1);
    }

    @Test
    void otherSettingsAndAnotherFileAreReadAnew() throws IOException {
        Path file = file("spend,visits\n10,1\n20,2\n");
        Path other = Files.writeString(folder.resolve("others.csv"), "spend,visits\n1,1\n2,2\n3,3\n");
        ReadAhead ahead = ReadAhead.of(file.toString());
        ColumnHints id = new ColumnHints(Optional.of("visits"), List.of(), List.of(), List.of(), false, true, Map.of());

        Loaded withId = read(ahead, file, ReadSettings.DEFAULTS.with(id));

        assertThat(withId.table().column("visits").orElseThrow().typeName()).isEqualTo("text");
        assertThat(read(ahead, other, ReadSettings.DEFAULTS).table().rows()).isEqualTo(3);
    }

    @Test
    void aFileThatCannotBeReadFailsWhereItIsAskedFor() throws IOException {
        Path file = file("spend,visits\n10,1\n20\n");

        Throwable early = catchThrowable(() -> read(ReadAhead.of(file.toString()), file, ReadSettings.DEFAULTS));
        Throwable plain = catchThrowable(() -> read(ReadAhead.NONE, file, ReadSettings.DEFAULTS));

        assertThat(early).isInstanceOf(InputException.class).hasMessage(plain.getMessage());
    }

    @Test
    void onlySmallFilesAreReadAhead() {
        assertThat(ReadAhead.of("-")).isSameAs(ReadAhead.NONE);
        assertThat(ReadAhead.of(folder.toString())).isSameAs(ReadAhead.NONE);
        assertThat(ReadAhead.of(folder.resolve("missing.csv").toString())).isSameAs(ReadAhead.NONE);
        assertThat(ReadAhead.of("\0")).isSameAs(ReadAhead.NONE);
    }
}
