package io.github.segmentcli.report;

import io.github.segmentcli.json.JsonLimits;
import io.github.segmentcli.json.JsonReader;
import io.github.segmentcli.json.JsonValue;
import io.github.segmentcli.json.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Questions with numbers and their answers over a web socket, as both browsers speak them, and what they tell unasked. */
final class JsonSocket implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What was told unasked. */
    final List<JsonValue> events = new CopyOnWriteArrayList<>();

    private final WebSocket socket;
    private final Map<Long, BlockingQueue<JsonValue>> waiting = new ConcurrentHashMap<>();
    private long lastId;

    JsonSocket(String address) throws Exception {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(URI.create(address), new Listener())
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** @param more fields beside id, method and params */
    JsonValue send(String method, Consumer<JsonWriter> more, Consumer<JsonWriter> params) {
        long id = ++lastId;
        BlockingQueue<JsonValue> answer = new LinkedBlockingQueue<>();
        waiting.put(id, answer);
        String message = JsonWriter.compact(json -> json.object(() -> {
            json.field("id", id).field("method", method);
            more.accept(json);
            json.object("params", () -> params.accept(json));
        }));
        try {
            socket.sendText(message, true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            JsonValue reply = answer.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (reply == null) {
                throw new AssertionError("the browser did not answer to " + method);
            }
            if (reply.find("error").isPresent()) {
                throw new AssertionError(method + " was refused: " + message);
            }
            return reply.get("result");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received(text.toString());
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        private void received(String message) {
            JsonValue value;
            try {
                value = JsonReader.read("browser", new StringReader(message), JsonLimits.DEFAULTS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (value.find("id").isPresent()) {
                waiting.remove(value.get("id").whole(0, Long.MAX_VALUE >> 10)).add(value);
            } else {
                events.add(value);
            }
        }
    }
}
