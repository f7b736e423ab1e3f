package io.github.segmentcli.profile;

import io.github.segmentcli.roles.names.HeaderWords;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises a table of employees by its header: they have jobs, departments and pay, and buy nothing. */
final class Employees {

    /** Words of which two or more together give employees away; each set is one sign. */
    private static final List<Set<String>> SIGNS = List.of(
            Set.of(
                    "employee",
                    "employees",
                    "emp",
                    "staff",
                    "personnel",
                    "mitarbeiter",
                    "personalnummer",
                    "empleado",
                    "dipendente"),
            Set.of("job", "jobrole", "jobtitle", "jobsatisfaction", "designation", "stelle", "poste", "puesto"),
            Set.of("department", "dept", "abteilung", "departement", "departamento", "reparto"),
            Set.of("attrition", "resigned", "resignation", "termination", "terminated", "layoff"),
            Set.of("salary", "wage", "hike", "payroll", "overtime", "gehalt", "lohn", "salaire", "sueldo", "stipendio"),
            Set.of("manager", "supervisor", "hired", "hire", "promotion", "promoted", "vorgesetzter"));

    private static final int ENOUGH = 4;

    private static final Set<String> CUSTOMERS =
            Set.of("customer", "customers", "client", "clients", "kunde", "kunden", "cust");

    private static final Set<BusinessTerm> BOUGHT = EnumSet.of(
            BusinessTerm.SPEND, BusinessTerm.FREQUENCY, BusinessTerm.BASKET, BusinessTerm.VISITS, BusinessTerm.RETURNS);

    private Employees() {}

    /** Whether the names have four signs or more, and none speaks of customers or of what they buy. */
    static boolean are(Collection<String> columns) {
        Set<String> words = new HashSet<>();
        columns.forEach(column -> words.addAll(HeaderWords.of(column).words()));
        long signs = SIGNS.stream()
                .filter(sign -> sign.stream().anyMatch(words::contains))
                .count();
        return signs >= ENOUGH
                && CUSTOMERS.stream().noneMatch(words::contains)
                && columns.stream()
                        .map(column -> Lexicon.term(column, true, false, Optional.empty())
                                .role())
                        .noneMatch(BOUGHT::contains);
    }
}
