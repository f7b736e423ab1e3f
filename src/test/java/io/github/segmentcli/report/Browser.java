package io.github.segmentcli.report;

import io.github.segmentcli.json.JsonValue;
import io.github.segmentcli.json.JsonWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A headless Chromium with one page, driven over its DevTools protocol: real pointer and key events, and a record of every
 * request, console message and error of the page.
 */
final class Browser extends DrivenBrowser {

    private final Process process;
    private final Path profile;
    private final JsonSocket socket;
    private final String session;

    /** The browser of this machine, if it has one. */
    static Optional<String> installed() {
        List<String> names = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    Browser(String program, int width, int height) throws Exception {
        profile = Files.createTempDirectory("segment-browser");
        process = new ProcessBuilder(
                        program,
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "--window-size=" + width + "," + height,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = new JsonSocket(address());
        JsonValue target = send("Target.createTarget", null, json -> json.field("url", "about:blank"));
        session = send(
                        "Target.attachToTarget",
                        null,
                        json -> json.field("targetId", target.get("targetId").text())
                                .field("flatten", true))
                .get("sessionId")
                .text();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            send(domain + ".enable", json -> {});
        }
        resize(width, height);
    }

    /** The size of the window, in CSS pixels. */
    void resize(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                json -> json.field("width", width)
                        .field("height", height)
                        .field("deviceScaleFactor", 1)
                        .field("mobile", false));
    }

    private String address() throws IOException {
        BufferedReader errors =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            int at = line.indexOf("ws://");
            if (line.startsWith("DevTools listening") && at >= 0) {
                Thread drain = new Thread(() -> drain(errors), "browser-errors");
                drain.setDaemon(true);
                drain.start();
                return line.substring(at).trim();
            }
        }
        throw new IOException("the browser ended before it could be spoken to");
    }

    private static void drain(BufferedReader errors) {
        try {
            while (errors.readLine() != null) {
                continue;
            }
        } catch (IOException closed) {
            // the browser has ended, and with it what it had to say
        }
    }

    /** Opens a page and waits until its script says that it is ready. */
    void open(Path page) throws InterruptedException {
        socket.events.clear();
        send("Page.navigate", json -> json.field("url", page.toUri().toString()));
        await("document.documentElement?.dataset.ready === 'true'");
    }

    /** Opens a page that has no script. */
    void openWithoutScript(Path page) throws InterruptedException {
        socket.events.clear();
        send("Page.navigate", json -> json.field("url", page.toUri().toString()));
        await("document.readyState === 'complete' && location.href === '" + page.toUri() + "'");
    }

    @Override
    String ask(String expression) {
        JsonValue answer = send(
                "Runtime.evaluate",
                json -> json.field("expression", "String(" + expression + ")")
                        .field("returnByValue", true)
                        .field("awaitPromise", true)
                        .field("userGesture", true));
        if (answer.find("exceptionDetails").isPresent()) {
            throw new AssertionError(expression + ": "
                    + answer.get("exceptionDetails")
                            .get("exception")
                            .get("description")
                            .text());
        }
        return answer.get("result").get("value").text();
    }

    void move(double x, double y) {
        mouse("mouseMoved", x, y, 0, 0);
    }

    void drag(double fromX, double fromY, double toX, double toY) {
        mouse("mouseMoved", fromX, fromY, 0, 0);
        mouse("mousePressed", fromX, fromY, 1, 0);
        for (int step = 1; step <= 5; step++) {
            mouse("mouseMoved", fromX + (toX - fromX) * step / 5, fromY + (toY - fromY) * step / 5, 1, 0);
        }
        mouse("mouseReleased", toX, toY, 1, 0);
    }

    void click(String selector) {
        String box = "document.querySelector('" + selector + "').getBoundingClientRect()";
        ask("document.querySelector('" + selector + "').scrollIntoView({block: 'center', behavior: 'instant'})");
        double x = number(box + ".left + " + box + ".width / 2");
        double y = number(box + ".top + " + box + ".height / 2");
        mouse("mouseMoved", x, y, 0, 0);
        mouse("mousePressed", x, y, 1, 1);
        mouse("mouseReleased", x, y, 1, 1);
    }

    private void mouse(String type, double x, double y, int buttons, int clicks) {
        send(
                "Input.dispatchMouseEvent",
                json -> json.field("type", type)
                        .field("x", x)
                        .field("y", y)
                        .field("button", buttons > 0 ? "left" : "none")
                        .field("buttons", type.equals("mouseReleased") ? 0 : buttons)
                        .field("clickCount", buttons > 0 ? 1 : clicks));
    }

    void type(String text) {
        send("Input.insertText", json -> json.field("text", text));
    }

    void key(String key) {
        for (String type : List.of("keyDown", "keyUp")) {
            send("Input.dispatchKeyEvent", json -> json.field("type", type).field("key", key));
        }
    }

    /** Whether scripts of the page may run. */
    void scripts(boolean run) {
        send("Emulation.setScriptExecutionDisabled", json -> json.field("value", !run));
    }

    /** Shows the page in the style of the screen or of the printer. */
    void medium(String medium) {
        send("Emulation.setEmulatedMedia", json -> json.field("media", medium));
    }

    void prefer(String scheme) {
        send(
                "Emulation.setEmulatedMedia",
                json -> json.array(
                        "features",
                        () -> json.object(
                                () -> json.field("name", "prefers-color-scheme").field("value", scheme))));
    }

    /** How many sheets the page takes when it is printed as its style says. */
    int sheets() {
        JsonValue pdf = send(
                "Page.printToPDF", json -> json.field("preferCSSPageSize", true).field("printBackground", true));
        String text = new String(Base64.getDecoder().decode(pdf.get("data").text()), StandardCharsets.ISO_8859_1);
        return (int)
                Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count();
    }

    /** Every address that was asked for since the page was opened, the page's own excepted. */
    List<String> requests() {
        return socket.events.stream()
                .filter(event -> event.get("method").text().equals("Network.requestWillBeSent"))
                .map(event -> event.get("params").get("request").get("url").text())
                .filter(url -> !url.startsWith("file:") || !url.endsWith(".html"))
                .toList();
    }

    /** Every console message, error and breach of policy since the page was opened. */
    List<String> complaints() {
        return socket.events.stream()
                .filter(event -> List.of("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
                        .contains(event.get("method").text()))
                .map(Browser::told)
                .toList();
    }

    private static String told(JsonValue event) {
        JsonValue params = event.get("params");
        Optional<JsonValue> entry = params.find("entry");
        if (entry.isPresent()) {
            return entry.get().get("text").text();
        }
        Optional<JsonValue> exception = params.find("exceptionDetails");
        return exception.isPresent()
                ? exception.get().get("text").text()
                : event.get("method").text();
    }

    private JsonValue send(String method, Consumer<JsonWriter> params) {
        return send(method, session, params);
    }

    private JsonValue send(String method, String to, Consumer<JsonWriter> params) {
        return socket.send(
                method,
                json -> {
                    if (to != null) {
                        json.field("sessionId", to);
                    }
                },
                params);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
