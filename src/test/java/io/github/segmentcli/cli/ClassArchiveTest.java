package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassArchiveTest {

    @Test
    void theNumbersOfClassesWhichDifferBetweenRunsAreLeftOut() {
        // given lists as Java 25 writes them, in which a number that occurs twice is an error
        List<String> first = List.of("# NOTE: Do not modify this file.", "java/lang/Object id: 0", "a/First id: 1");
        List<String> second = List.of("java/lang/Object id: 0", "a/Second id: 1", "a/Third id: 2 super: 0 source: jar");

        // when
        List<String> joined = ClassArchive.joined(List.of(first, second));

        // then
        assertThat(joined).containsExactly("a/First", "a/Second", "java/lang/Object");
    }

    @Test
    void equalLambdasAreListedAsOftenAsInOneRunAndAfterTheClasses() {
        // given two lambdas of one shape in one class, which both runs made
        String lambda = "@lambda-proxy a/First test (Ljava/util/Set;)Ljava/util/function/Predicate;";
        List<String> run = List.of("a/First", lambda, lambda, "jdk/proxy1/$Proxy0");

        // when
        List<String> joined = ClassArchive.joined(List.of(run, run));

        // then
        assertThat(joined).containsExactly("a/First", lambda, lambda);
    }
}
