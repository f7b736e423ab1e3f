package io.github.segmentcli.dist;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The bill of materials (CycloneDX, JSON). The plugin of the build lists the libraries; this adds the Java and the libraries of
 * the machine that a release carries.
 */
final class Bill {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Bill() {}

    /** Adds to the bill, in place, what is in the folder of a release's Java. */
    static void complete(Path bill, Path java, List<NativeLibraries.Carried> carried) throws IOException {
        JsonObject whole = read(bill);
        JsonArray components = whole.getAsJsonArray("components");
        JsonArray on = new JsonArray();
        add(components, on, runtime(java));
        for (NativeLibraries.Carried library : carried) {
            add(components, on, library(java, library));
        }
        String self = whole.getAsJsonObject("metadata")
                .getAsJsonObject("component")
                .get("bom-ref")
                .getAsString();
        for (var dependency : whole.getAsJsonArray("dependencies")) {
            if (dependency.getAsJsonObject().get("ref").getAsString().equals(self)) {
                dependency.getAsJsonObject().getAsJsonArray("dependsOn").addAll(on);
            }
        }
        Tools.write(bill, GSON.toJson(whole) + "\n");
    }

    static JsonObject read(Path bill) throws IOException {
        return JsonParser.parseString(Files.readString(bill)).getAsJsonObject();
    }

    private static void add(JsonArray components, JsonArray on, JsonObject component) {
        components.add(component);
        on.add(component.get("bom-ref").getAsString());
    }

    private static JsonObject runtime(Path java) throws IOException {
        String version = System.getProperty("java.runtime.version");
        JsonObject runtime = component("platform", "OpenJDK", version, "openjdk@" + version);
        JsonObject supplier = new JsonObject();
        supplier.addProperty("name", System.getProperty("java.vendor"));
        runtime.add("supplier", supplier);
        JsonObject expression = new JsonObject();
        expression.addProperty("expression", "GPL-2.0-only WITH Classpath-exception-2.0");
        JsonArray licences = new JsonArray();
        licences.add(expression);
        runtime.add("licenses", licences);
        JsonArray modules = new JsonArray();
        for (String module : modules(java)) {
            if (!module.equals("segment")) {
                modules.add(property("module", module));
            }
        }
        runtime.add("properties", modules);
        return runtime;
    }

    private static JsonObject library(Path java, NativeLibraries.Carried carried) throws IOException {
        String url = "pkg:deb/debian/" + carried.packaged() + "@"
                + carried.version().replace("+", "%2B").replace(":", "%3A");
        JsonObject library = component(
                "library",
                carried.packaged(),
                carried.version(),
                url + "?arch=" + Dist.architecture() + "#" + carried.name());
        library.addProperty("purl", url + "?arch=" + Dist.architecture());
        JsonObject hash = new JsonObject();
        hash.addProperty("alg", "SHA-256");
        hash.addProperty("content", sha256(java.resolve("lib").resolve(carried.name())));
        JsonArray hashes = new JsonArray();
        hashes.add(hash);
        library.add("hashes", hashes);
        JsonObject name = new JsonObject();
        name.addProperty("name", "see legal/native/" + carried.packaged() + ".txt");
        JsonObject licence = new JsonObject();
        licence.add("license", name);
        JsonArray licences = new JsonArray();
        licences.add(licence);
        library.add("licenses", licences);
        JsonArray properties = new JsonArray();
        properties.add(property("file", carried.name()));
        library.add("properties", properties);
        return library;
    }

    private static JsonObject component(String type, String name, String version, String reference) {
        JsonObject component = new JsonObject();
        component.addProperty("type", type);
        component.addProperty("bom-ref", reference);
        component.addProperty("name", name);
        component.addProperty("version", version);
        return component;
    }

    private static JsonObject property(String name, String value) {
        JsonObject property = new JsonObject();
        property.addProperty("name", "segment:" + name);
        property.addProperty("value", value);
        return property;
    }

    /** The modules of a Java, from its file {@code release}. */
    static List<String> modules(Path java) throws IOException {
        for (String line : Files.readAllLines(java.resolve("release"))) {
            if (line.startsWith("MODULES=")) {
                return List.of(
                        line.substring("MODULES=".length()).replace("\"", "").split(" "));
            }
        }
        throw new IOException("the file release names no modules");
    }

    static String sha256(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
