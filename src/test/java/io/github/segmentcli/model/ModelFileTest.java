package io.github.segmentcli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.InputException;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Imputation.Kind.class)
    void whatWasWrittenReadsBackToTheLastBit(Imputation.Kind imputation) throws IOException {
        SegmentModel model = Models.small(imputation);
        Path file = Files.writeString(folder.resolve("model.json"), ModelFile.write(model));

        SegmentModel again = ModelFile.read(file.toString());

        assertThat(ModelFile.write(again)).isEqualTo(ModelFile.write(model));
        assertThat(again.segments()).isEqualTo(model.segments());
        assertThat(again.references()).isEqualTo(model.references());
        assertThat(again.recipe().features()).isEqualTo(model.recipe().features());
        assertThat(again.readings()).isEqualTo(model.readings());
        assertThat(again.provenance()).isEqualTo(model.provenance());
        for (int c = 0; c < model.k(); c++) {
            assertThat(again.centroids().row(c)).isEqualTo(model.centroids().row(c));
        }
    }

    @Test
    void anOutputFolderStandsForTheModelInIt() throws IOException {
        SegmentModel model = Models.small(Imputation.Kind.MEDIAN);
        Files.writeString(folder.resolve("model.json"), ModelFile.write(model));

        SegmentModel again = ModelFile.read(folder.toString());

        assertThat(again.segments()).isEqualTo(model.segments());
    }

    /** Each row damages the file by replacing the first text by the second. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            segment.model/2 | segment.model/3   | (schema): the model was written by a later version (format 3; this program reads up to 2). Update, or fit the model again.
            segment.model/2 | segment.summary/1 | (schema): this is not a model but another kind of file. Give the model.json of an earlier run.
            segment.model/2 | segment.model/x   | (schema): the version of the model is not a number.
            "schema"        | "scheme"          | : is not a model. Give the model.json of an earlier run.
            "scale": 2.5    | "scale": 0        | (preparation.features[0].scale): must be greater than 0.
            "scale": 2.5    | "scale": NaN      | (preparation.features[0].scale): NaN is no number in JSON.
            "scale": 2.5    | "scale": 1e999    | 1e999 is too large for a number.
            "scale": 2.5    | "scale": "2.5"    | (preparation.features[0].scale): must be a number, not "2.5".
            "scale": 2.5    | "scale": 2, "scale": 2 | the key "scale" occurs twice.
            "kind": "number" | "kind": "colour" | (preparation.features[0].kind): must be one of number, date, boolean, ordered, level.
            "name": "visits" | "name": "spend"  | (preparation.features[1]): there is another feature of this name.
            "id": 4         | "id": 2           | (segments[1].id): another segment has this id.
            "id": 4         | "id": 9           | (segments[1].id): must be a whole number from 1 to 4.
            "id": 4         | "id": 1.5         | (segments[1].id): must be a whole number from 1 to 4.
            "next_id": 5    | "next_it": 5      | "next_id" is missing.
            -0.25           | -0.25, 1          | (segments[0].centroid): must have 2 items, not 3.
            -0.25           | null              | (segments[0].centroid[0]): must be a number, not null.
            "counts": [     | "counts": [ 1,    | (references[0].counts): must have 3 items, not 4.
            "seed": "42"    | "seed": "many"    | (provenance.seed): must be a whole number in quotes.
            "share": 0.75   | "share": 75       | (segments[0].share): must be from 0 to 1.
            """)
    void aDamagedFileIsToldByItsPlace(String sound, String damaged, String told) throws IOException {
        String text = ModelFile.write(Models.small(Imputation.Kind.MEDIAN));
        assertThat(text).contains(sound);
        Path file = Files.writeString(folder.resolve("vip.json"), text.replaceFirst(Pattern.quote(sound), damaged));

        assertThatThrownBy(() -> ModelFile.read(file.toString()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ", line ")
                .hasMessageEndingWith(told);
    }

    /** Whatever digit it is, of a centroid, a scale or a count. */
    @Test
    void aChangedDigitIsRefusedAtOnce() throws IOException {
        String text = ModelFile.write(Models.small(Imputation.Kind.KNN));
        Matcher digits = Pattern.compile("(?<=[ \\[.\\d-])\\d(?=[\\d.,\\s\\]])").matcher(text);
        Path file = folder.resolve("changed.json");
        int changed = 0;
        while (digits.find()) {
            char other = digits.group().charAt(0) == '9'
                    ? '8'
                    : (char) (digits.group().charAt(0) + 1);
            Files.writeString(file, text.substring(0, digits.start()) + other + text.substring(digits.end()));

            try {
                // a digit beyond what a double holds changes nothing
                assertThat(ModelFile.write(ModelFile.read(file.toString()))).isEqualTo(text);
            } catch (InputException e) {
                assertThat(e).hasMessageStartingWith(file + ", line ");
                changed++;
            }
        }
        assertThat(changed).isGreaterThan(100);
    }

    @Test
    void anEditedModelIsToldAndUsedOnRequest() throws IOException {
        String text = ModelFile.write(Models.small(Imputation.Kind.MEDIAN));
        Path file = Files.writeString(folder.resolve("edited.json"), text.replace("-0.25", "-0.26"));

        assertThatThrownBy(() -> ModelFile.read(file.toString()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("(content_sha256): the model was changed after it was written")
                .hasMessageContaining("--accept-edited-model");
        StoredModel stored = ModelFile.read(file.toString(), true);
        assertThat(stored.notice().orElseThrow().code()).isEqualTo("edited_model");
        assertThat(stored.model().centroids().row(0)[0]).isEqualTo(-0.26);
    }

    @Test
    void namesAndLayoutMayBeChanged() throws IOException {
        String text = ModelFile.write(Models.small(Imputation.Kind.MEDIAN));
        String named = text.replace("low spend", "Sparsame").replaceAll("\n\\s+", "\n");
        Path file = Files.writeString(folder.resolve("named.json"), named);

        StoredModel stored = ModelFile.read(file.toString(), false);

        assertThat(stored.notice()).isEmpty();
        assertThat(stored.model().segments().get(1).name()).isEqualTo("Sparsame");
    }

    @Test
    void aModelOfAnEarlierVersionIsReadWithANote() throws IOException {
        String text = ModelFile.write(Models.small(Imputation.Kind.MEDIAN));
        Path file = Files.writeString(
                folder.resolve("earlier.json"), text.replaceFirst(",\\s*\"content_sha256\": \"[0-9a-f]*\"", ""));

        assertThat(ModelFile.read(file.toString(), false).notice().orElseThrow().code())
                .isEqualTo("model_without_digest");
    }

    /** What a model without a digest, or one that is accepted, can hold; each made the program fail or run on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "scale": 2.5    | "scale": 1e-320   | (preparation.features[0].scale): does not go with the values of the feature
            "scale": 2.5    | "scale": 1e-200   | (preparation.features[0].scale): does not go with the values of the feature
            -0.25           | 1e200             | (segments[0].centroid): must be in standardised units
            "mean": 3.5     | "mean": 1e300     | (references[0].mean): must be from the least to the greatest value
            "standard_deviation": 2 | "standard_deviation": 1e-320 | (references[0].standard_deviation): does not go
            """)
    void figuresThatCannotBelongTogetherAreRefused(String sound, String hostile, String told) throws IOException {
        String text = ModelFile.write(Models.small(Imputation.Kind.MEDIAN));
        assertThat(text).contains(sound);
        Path file = Files.writeString(folder.resolve("hostile.json"), text.replaceFirst(Pattern.quote(sound), hostile));

        assertThatThrownBy(() -> ModelFile.read(file.toString(), true))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(told);
    }

    /** Each is tens of megabytes and took from half a minute to minutes. */
    @ParameterizedTest
    @CsvSource({"1", "{}", "[]", "'\"a\"'", "'{\"a\":1,\"b\":[1]}'"})
    @Timeout(60)
    void millionsOfValuesAreRefusedSoonInLittleMemory(String item) throws IOException {
        Path file = Files.writeString(
                folder.resolve("many.json"),
                "{\"schema\":\"segment.model/1\",\"rows\":[" + (item + ",").repeat(50_000_000 / (item.length() + 1))
                        + "1]}");

        assertThatThrownBy(() -> ModelFile.read(file.toString(), true))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds more than 1200000 values");
    }

    @Test
    void moreSegmentsThanAFitCanMakeAreRefused() throws IOException {
        String[] names = new String[10_001];
        Arrays.setAll(names, c -> "s" + c);
        Path file = Files.writeString(
                folder.resolve("many.json"), ModelFile.write(Models.ofSegments(names.length + 1, names)));

        assertThatThrownBy(() -> ModelFile.read(file.toString(), true))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("(segments): must not have more than 10000 items");
    }

    @Test
    void aFileCutShortAnywhereIsAnErrorOfTheFile() throws IOException {
        String text = ModelFile.write(Models.small(Imputation.Kind.KNN));
        for (int length = 0; length < text.length() - 2; length += 97) {
            Path file = Files.writeString(folder.resolve("cut.json"), text.substring(0, length));

            assertThatThrownBy(() -> ModelFile.read(file.toString()))
                    .as("cut after %d", length)
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith(file + ", line ");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyByteMayBeWrongWithoutATrace(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] sound = ModelFile.write(Models.small(Imputation.Kind.KNN)).getBytes(StandardCharsets.UTF_8);
        for (int trial = 0; trial < 200; trial++) {
            byte[] damaged = sound.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            Path file = Files.write(folder.resolve("damaged.json"), damaged);

            SegmentModel read = null;
            try {
                read = ModelFile.read(file.toString());
            } catch (InputException e) {
                assertThat(e).hasMessageStartingWith(file.toString());
            }

            assertThat(read == null || read.k() == 2).isTrue();
        }
    }

    @Test
    void bracketsWithoutEndAreRefusedAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("deep.json"), "{\"schema\":" + "[".repeat(100_000));

        assertThatThrownBy(() -> ModelFile.read(file.toString()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("arrays or objects lie more than 32 deep in each other");
    }

    @Test
    void aFileThatIsNoTextIsNoModel() throws IOException {
        Path file = Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF});

        assertThatThrownBy(() -> ModelFile.read(file.toString()))
                .isInstanceOf(InputException.class)
                .hasMessage(file
                        + ": is not a model, because it is not UTF-8 text. Give the model.json of an earlier run.");
    }

    @Test
    void anEmptyFileIsNoModel() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.json"), "");

        assertThatThrownBy(() -> ModelFile.read(file.toString()))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ", line 1, column 1: the document ends too early. Was the file cut short?");
    }

    @Test
    void aFileThatIsNotThereIsAMatterOfThePlace() {
        Path file = folder.resolve("none.json");

        assertThatThrownBy(() -> ModelFile.read(file.toString()))
                .isInstanceOf(StorageException.class)
                .hasMessage(file + ": there is no such file. Give the model.json of an earlier run, or its folder.");
    }
}
