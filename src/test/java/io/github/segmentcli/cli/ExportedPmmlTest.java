package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.export.Maker;
import io.github.segmentcli.export.PmmlScoring;
import io.github.segmentcli.model.SegmentModel;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.dmg.pmml.PMML;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.HasEntityId;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.jpmml.evaluator.ValueCheckException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** JPMML places every customer as {@code segment score} does. */
class ExportedPmmlTest extends ExportedCustomers {

    private static final String[] NAMES = ("id," + ExportedModels.COLUMNS).split(",");

    @ParameterizedTest
    @MethodSource("models")
    void jpmmlPlacesAsTheProgramDoes(String options) throws Exception {
        ExportedModels.Judge judge = models.judge("PMML", options);
        Evaluator evaluator = evaluator(judge.model());
        for (int i = 0; i < models.later().size(); i++) {
            Map<String, ?> found = evaluator.evaluate(customer(models.later().get(i)));
            String own = ((HasEntityId) found.get(null)).getEntityId();
            if (found.get("segment") instanceof Integer segment && segment != SegmentModel.SPECIAL) {
                assertThat(own).isEqualTo(segment.toString());
            }
            judge.row(
                    i,
                    (Integer) found.get("segment"),
                    (String) found.get("segment_name"),
                    found.get("distance") == null ? Double.NaN : (Double) found.get("distance"),
                    (Integer) found.get("second_segment"),
                    found.get("margin") == null ? Double.NaN : (Double) found.get("margin"));
        }
        judge.done();
    }

    @Test
    void daysAsNumbersAndTimesAreRead() throws Exception {
        ExportedDates dates = ExportedDates.fitted(folder);
        assertThat(PmmlScoring.of(dates.model(), Maker.of("test")))
                .contains("<DataField name=\"joined\" optype=\"continuous\" dataType=\"double\"/>")
                .contains("<DataField name=\"seen\" optype=\"continuous\" dataType=\"dateTime\"/>");
        Evaluator evaluator = evaluator(dates.model());
        for (int i = 0; i < dates.rows().size(); i++) {
            Map<String, Object> customer = new HashMap<>();
            for (int j = 0; j < ExportedDates.NAMES.size(); j++) {
                customer.put(ExportedDates.NAMES.get(j), dates.rows().get(i)[j]);
            }
            assertThat(evaluator.evaluate(customer).get("segment"))
                    .as("row %d", i)
                    .isEqualTo(dates.segments().get(i));
        }
    }

    @Test
    void cellsMeanWhatTheyMeantInTheFit() throws Exception {
        ExportedAnswers answers = ExportedAnswers.fitted(folder);
        Evaluator evaluator = evaluator(answers.model());
        for (int i = 0; i < answers.rows().size(); i++) {
            Map<String, Object> customer = new HashMap<>();
            for (int j = 0; j < ExportedAnswers.NAMES.size(); j++) {
                customer.put(ExportedAnswers.NAMES.get(j), answers.rows().get(i)[j]);
            }
            Map<String, ?> found = evaluator.evaluate(customer);
            assertThat(found.get("segment"))
                    .as("row %d", i)
                    .isEqualTo(answers.segments().get(i));
            assertThat((Double) found.get("distance"))
                    .as("row %d", i)
                    .isCloseTo(answers.distances().get(i), within(1e-5));
        }
    }

    /** In silence they would be gaps, and the customer another. */
    @ParameterizedTest
    @MethodSource("noNumbers")
    void whatIsNoDoubleIsRefused(String column, Object value) throws Exception {
        Evaluator evaluator = evaluator(models.model(ExportedModels.MODELS[0]));
        Map<String, Object> customer = customer(models.later().get(0));
        customer.put(column, value);
        assertThatThrownBy(() -> evaluator.evaluate(customer))
                .isInstanceOf(ValueCheckException.class)
                .hasMessageContaining("\"" + column + "\" cannot accept");
    }

    static List<Arguments> noNumbers() {
        return List.of(
                Arguments.of("spend", Double.NaN),
                Arguments.of("spend", "8,5"),
                Arguments.of("spend", ""),
                Arguments.of("spend", new BigDecimal("8.5")),
                Arguments.of("since", "2026-13-01"),
                Arguments.of("since", 20_000));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theDocumentIsAsTheStandardSays(String options) throws Exception {
        SegmentModel model = models.model(options);
        String document = PmmlScoring.of(model, Maker.of("test"));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(PMML.class.getResource("/pmml.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(document)));
        assertThat(document).contains("input SHA-256 " + model.provenance().inputSha256());
        // a segment may be named after it too
        assertThat(document.contains("<Value value=\"it's &quot;East&quot;\"")).isEqualTo(options.contains("one-hot"));
        assertThat(document.contains("from similar customers")).isEqualTo(options.contains("knn"));
    }

    private static Evaluator evaluator(SegmentModel model) throws Exception {
        String document = PmmlScoring.of(model, Maker.of("test"));
        Evaluator evaluator = new LoadingModelEvaluatorBuilder()
                .load(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .build();
        return evaluator.verify();
    }

    private static Map<String, Object> customer(Object[] row) {
        Map<String, Object> customer = new HashMap<>();
        for (int at = 1; at < row.length; at++) {
            boolean isNaN = row[at] instanceof Double number && number.isNaN();
            customer.put(NAMES[at], isNaN ? null : row[at]);
        }
        return customer;
    }
}
