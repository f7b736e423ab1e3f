package io.github.segmentcli.roles;

import io.github.segmentcli.data.Column;
import io.github.segmentcli.roles.names.NameParts;
import io.github.segmentcli.roles.names.NameVocabulary;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a survey service notes beside the answers: the last page that was seen, the seed of a random order, the language of the form. Of such
 * names some are common elsewhere (Progress, Status), so that two that are not must stand in the table.
 */
final class SurveyMetadata {

    private static final int MIN_SURE = 2;

    /** Names without blanks and marks, which no other table has. */
    private static final Set<String> SURE = NameVocabulary.words(
            "responseid antwortid iddelareponse idderespuesta idderesposta idrisposta respondentid collectorid lastpage"
                    + " letzteseite dernierepage ultimapagina laatstepagina ostatniastrona startlanguage startsprache"
                    + " languededepart idiomainicial linguainiziale starttaal zufallsstartwert recordeddate distributionchannel"
                    + " userlanguage durationinseconds");

    /** Names that other tables have too. */
    private static final Set<String> BESIDE_THEM = NameVocabulary.words(
            "seed graine semilla seme progress finished status responsetype ipaddress locationlatitude locationlongitude"
                    + " recipientlastname recipientfirstname recipientemail externalreference interviewtime gesamtzeit totaltime");

    /** What is left out or describes already, each with a better reason. */
    private static final Set<ColumnRole> KNOWN = EnumSet.of(
            ColumnRole.ID,
            ColumnRole.OTHER_ID,
            ColumnRole.COUNTER,
            ColumnRole.DATE,
            ColumnRole.TEXT,
            ColumnRole.CONSTANT,
            ColumnRole.EMPTY);

    private SurveyMetadata() {}

    /** @param asked the features that the user named */
    static void note(List<Column> columns, ColumnMeaning[] meanings, List<String> asked) {
        Set<String> sure = new HashSet<>();
        for (Column column : columns) {
            String name = bare(column.name());
            if (SURE.contains(name)) {
                sure.add(name);
            }
        }
        for (int j = 0; sure.size() >= MIN_SURE && j < meanings.length; j++) {
            String name = bare(columns.get(j).name());
            boolean isOpen = meanings[j].confidence() != Confidence.TOLD
                    && !KNOWN.contains(meanings[j].role())
                    && !asked.contains(columns.get(j).name());
            if (isOpen && (SURE.contains(name) || BESIDE_THEM.contains(name))) {
                meanings[j] = meanings[j].as(
                        ColumnRole.METADATA,
                        Confidence.LIKELY,
                        "named like what survey services note beside the answers");
            }
        }
    }

    /** {@code Duration (in seconds)} as durationinseconds. */
    private static String bare(String name) {
        return NameParts.plain(name.toLowerCase(Locale.ROOT)).replaceAll("[^a-z0-9]", "");
    }
}
