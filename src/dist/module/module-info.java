/**
 * The program and its libraries as one module of a release's Java. Optional parts of libraries that are never used ask for more:
 * Logback for java.logging and java.naming, Commons CSV for java.sql.
 */
module segment {
    requires java.desktop;
    requires java.xml;
    requires jdk.management;
    requires static java.logging;
    requires static java.naming;
    requires static java.sql;

    uses ch.qos.logback.classic.spi.Configurator;
    uses org.slf4j.spi.SLF4JServiceProvider;

    provides ch.qos.logback.classic.spi.Configurator with
            io.github.segmentcli.cli.LogConfigurator;
    provides org.slf4j.spi.SLF4JServiceProvider with
            ch.qos.logback.classic.spi.LogbackServiceProvider;
}
