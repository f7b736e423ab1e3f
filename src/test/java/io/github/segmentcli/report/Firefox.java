package io.github.segmentcli.report;

import io.github.segmentcli.json.JsonValue;
import io.github.segmentcli.json.JsonWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A headless Firefox with one page, driven over WebDriver BiDi: real pointer and key events, and its complaints. */
final class Firefox extends DrivenBrowser {

    private final Process process;
    private final Path profile;
    private final JsonSocket socket;
    private final String context;

    /** The browser of this machine, if it has one. */
    static Optional<String> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> Stream.of("firefox-esr", "firefox").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    Firefox(String program, int width, int height) throws Exception {
        profile = Files.createTempDirectory("segment-firefox");
        process = new ProcessBuilder(
                        program,
                        "--headless",
                        "--no-remote",
                        "--remote-debugging-port",
                        "0",
                        "--profile",
                        profile.toString(),
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        socket = new JsonSocket(address() + "/session");
        send("session.new", json -> json.object("capabilities", () -> {}));
        send(
                "session.subscribe",
                json -> json.array("events", () -> json.item("log.entryAdded").item("network.beforeRequestSent")));
        context = send("browsingContext.getTree", json -> {})
                .get("contexts")
                .items()
                .get(0)
                .get("context")
                .text();
        send(
                "browsingContext.setViewport",
                json -> json.field("context", context)
                        .object("viewport", () -> json.field("width", width).field("height", height)));
    }

    private String address() throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            int at = line.indexOf("ws://");
            if (line.startsWith("WebDriver BiDi listening") && at >= 0) {
                Thread drain = new Thread(() -> said.lines().forEach(ignored -> {}), "firefox-says");
                drain.setDaemon(true);
                drain.start();
                return line.substring(at).trim();
            }
        }
        throw new IOException("Firefox ended before it could be spoken to");
    }

    void open(Path page) throws InterruptedException {
        socket.events.clear();
        send(
                "browsingContext.navigate",
                json -> json.field("context", context)
                        .field("url", page.toUri().toString())
                        .field("wait", "complete"));
        await("document.documentElement.dataset.ready === 'true'");
    }

    @Override
    String ask(String expression) {
        JsonValue answer = send(
                "script.evaluate",
                json -> json.field("expression", "String(" + expression + ")")
                        .field("awaitPromise", true)
                        .field("userActivation", true)
                        .object("target", () -> json.field("context", context)));
        if (!answer.get("type").text().equals("success")) {
            throw new AssertionError(expression);
        }
        return answer.get("result").get("value").text();
    }

    void drag(double fromX, double fromY, double toX, double toY) {
        actions("pointer", json -> {
            move(json, fromX, fromY);
            json.object(() -> json.field("type", "pointerDown").field("button", 0));
            move(json, (fromX + toX) / 2, (fromY + toY) / 2);
            move(json, toX, toY);
            json.object(() -> json.field("type", "pointerUp").field("button", 0));
        });
    }

    void click(String selector) {
        ask("document.querySelector('" + selector + "').scrollIntoView({block: 'center', behavior: 'instant'})");
        String box = "document.querySelector('" + selector + "').getBoundingClientRect()";
        double x = number(box + ".left + " + box + ".width / 2");
        double y = number(box + ".top + " + box + ".height / 2");
        actions("pointer", json -> {
            move(json, x, y);
            json.object(() -> json.field("type", "pointerDown").field("button", 0));
            json.object(() -> json.field("type", "pointerUp").field("button", 0));
        });
    }

    private static void move(JsonWriter json, double x, double y) {
        json.object(() ->
                json.field("type", "pointerMove").field("x", Math.round(x)).field("y", Math.round(y)));
    }

    /** Types letters, or keys by their WebDriver code points. */
    void type(String keys) {
        actions(
                "key",
                json -> keys.codePoints().mapToObj(Character::toString).forEach(key -> {
                    for (String type : List.of("keyDown", "keyUp")) {
                        json.object(() -> json.field("type", type).field("value", key));
                    }
                }));
    }

    private void actions(String kind, Consumer<JsonWriter> steps) {
        send(
                "input.performActions",
                json -> json.field("context", context)
                        .array(
                                "actions",
                                () -> json.object(() -> json.field("type", kind)
                                        .field("id", kind)
                                        .array("actions", () -> steps.accept(json)))));
    }

    /** Errors and messages of the console, and requests other than for the page and what it holds, since it was opened. */
    List<String> complaints() {
        return socket.events.stream()
                .map(event -> event.get("params"))
                .map(params -> params.find("text")
                        .map(JsonValue::text)
                        .orElseGet(() -> params.get("request").get("url").text()))
                .filter(text -> !text.startsWith("data:"))
                .filter(text -> !text.startsWith("file:") || !text.contains(".html"))
                .toList();
    }

    private JsonValue send(String method, Consumer<JsonWriter> params) {
        return socket.send(method, json -> {}, params);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
