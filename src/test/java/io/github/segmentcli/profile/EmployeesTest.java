package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployeesTest {

    @ParameterizedTest
    @CsvSource({
        "EmployeeId Department JobTitle MonthlySalary tenure, true",
        "emp_no dept job salary manager, true",
        "age department salary tenure visits, false",
        "employee department salary manager customers_served, false",
        "employee_discount department job salary spend, false"
    })
    void fourSignsAndNoPurchaseMakeEmployees(String columns, boolean employees) {
        assertThat(Employees.are(List.of(columns.split(" ")))).isEqualTo(employees);
    }

    @Test
    void employeesAreKeptAndNotSoldTo() {
        double[][] means = {{90, 10, 20}, {3, 3, 3}, {4, 4, 4}, {5, 5, 5}};

        Described customers = Described.of(new String[] {"recency_days", "job_level", "shop_no", "income_band"}, means);
        Described staff =
                Described.of(new String[] {"recency_days", "job_level", "department_no", "manager_salary"}, means);

        assertThat(customers.profiles().segments().get(0).action()).isPresent();
        assertThat(staff.profiles().segments())
                .allMatch(segment -> segment.action().isEmpty());
    }
}
