/**
 * The program and its libraries as one module of a release's Java, with what drivers of databases need of it.
 */
module segment {
    requires java.desktop;
    requires java.sql;
    requires java.xml;
    requires jdk.management;
    // what drivers of databases ask for: networks, certificates, Kerberos
    requires java.logging;
    requires java.management;
    requires java.naming;
    requires java.security.jgss;
    requires java.security.sasl;
    requires jdk.crypto.ec;
    requires jdk.unsupported;

    uses ch.qos.logback.classic.spi.Configurator;
    uses org.slf4j.spi.SLF4JServiceProvider;

    provides ch.qos.logback.classic.spi.Configurator with
            io.github.segmentcli.cli.LogConfigurator;
    provides org.slf4j.spi.SLF4JServiceProvider with
            ch.qos.logback.classic.spi.LogbackServiceProvider;
}
