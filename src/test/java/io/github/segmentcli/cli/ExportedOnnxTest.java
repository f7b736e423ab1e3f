package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.segmentcli.export.Maker;
import io.github.segmentcli.export.OnnxScoring;
import io.github.segmentcli.model.SegmentModel;
import java.nio.DoubleBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ONNX Runtime places every customer as {@code segment score} does. */
class ExportedOnnxTest extends ExportedCustomers {

    private static final List<String> NAMES = List.of(("id," + ExportedModels.COLUMNS).split(","));

    private static final Set<String> TEXTS = Set.of("region", "vip", "newsletter");

    @ParameterizedTest
    @MethodSource("models")
    void onnxRuntimePlacesAsTheProgramDoes(String options) throws Exception {
        ExportedModels.Judge judge = models.judge("ONNX", options);
        Placed placed = place(judge.model(), NAMES, models.later());
        for (int i = 0; i < models.later().size(); i++) {
            boolean isPlaced = placed.segment[i] != OnnxScoring.NONE;
            assertThat(Double.isNaN(placed.distance[i])).isEqualTo(!isPlaced);
            judge.row(
                    i,
                    isPlaced ? (int) placed.segment[i] : null,
                    placed.name[i],
                    placed.distance[i],
                    (int) placed.second[i],
                    placed.margin[i]);
        }
        judge.done();
    }

    @Test
    void daysAsNumbersAndTimesAreRead() throws Exception {
        ExportedDates dates = ExportedDates.fitted(folder);
        Placed placed = place(dates.model(), ExportedDates.NAMES, dates.rows());
        assertThat(placed.segment)
                .containsExactly(dates.segments().stream().mapToLong(id -> id).toArray());
    }

    @Test
    void cellsMeanWhatTheyMeantInTheFit() throws Exception {
        ExportedAnswers answers = ExportedAnswers.fitted(folder);
        Placed placed = place(answers.model(), ExportedAnswers.NAMES, answers.rows());
        for (int i = 0; i < answers.rows().size(); i++) {
            assertThat(placed.segment[i]).as("row %d", i).isEqualTo((long)
                    answers.segments().get(i));
            assertThat(placed.distance[i])
                    .as("row %d", i)
                    .isCloseTo(answers.distances().get(i), within(1e-5));
        }
    }

    @Test
    void oneCustomerIsPlacedAsAllAre() throws Exception {
        SegmentModel model = models.model(ExportedModels.MODELS[2]);
        Placed all = place(model, NAMES, models.later());
        for (int i = 0; i < 20; i++) {
            Placed one = place(
                    model,
                    NAMES,
                    List.of(models.later().get(i), models.later().get(i)).subList(0, 1));
            assertThat(one.segment).containsExactly(all.segment[i]);
            assertThat(one.distance).containsExactly(all.distance[i]);
        }
    }

    private record Placed(long[] segment, String[] name, double[] distance, long[] second, double[] margin) {}

    private static Placed place(SegmentModel model, List<String> names, List<Object[]> rows) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(OnnxScoring.of(model, Maker.of("test")))) {
            Map<String, OnnxTensor> inputs = new HashMap<>();
            for (String name : session.getInputNames()) {
                int at = names.indexOf(name);
                List<Object> cells = new ArrayList<>();
                rows.forEach(row -> cells.add(row[at]));
                inputs.put(
                        name,
                        TEXTS.contains(name)
                                ? OnnxTensor.createTensor(
                                        environment,
                                        cells.stream()
                                                .map(cell -> cell == null ? "" : cell.toString())
                                                .toArray(String[]::new))
                                : OnnxTensor.createTensor(
                                        environment,
                                        DoubleBuffer.wrap(cells.stream()
                                                .mapToDouble(ExportedOnnxTest::number)
                                                .toArray()),
                                        new long[] {cells.size()}));
            }
            try (OrtSession.Result found = session.run(inputs)) {
                return new Placed(
                        (long[]) found.get("segment").orElseThrow().getValue(),
                        (String[]) found.get("segment_name").orElseThrow().getValue(),
                        (double[]) found.get("distance").orElseThrow().getValue(),
                        (long[]) found.get("second_segment").orElseThrow().getValue(),
                        (double[]) found.get("margin").orElseThrow().getValue());
            } finally {
                inputs.values().forEach(OnnxTensor::close);
            }
        }
    }

    private static double number(Object cell) {
        if (cell instanceof LocalDate day) {
            return day.toEpochDay();
        }
        if (cell instanceof LocalDateTime time) {
            return time.toEpochSecond(ZoneOffset.UTC) / 86_400.0;
        }
        return cell == null ? Double.NaN : ((Number) cell).doubleValue();
    }
}
