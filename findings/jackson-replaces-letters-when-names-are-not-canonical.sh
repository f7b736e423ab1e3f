#!/bin/sh
# jackson-core 2.22.4, the streaming parser, reading customers from bytes. A file in Latin-1 is no JSON; the parser refuses it: "Invalid UTF-8".
# The factory setting CANONICALIZE_FIELD_NAMES is about names ("whether field names are canonicalized using a symbol table"), and people switch it off for
# inputs whose names are many. One would expect the values to be read as before.
# Seen: with the setting off the same bytes are read without an error, by another parser behind a decoder that replaces what is no UTF-8: the customers
# "Köhl" and "Kühl" both become "K" U+FFFD "hl".
# Meaning: two customers, towns or levels become one, and no message says so. With names as ids, the second overwrites the first.
# Needs a JDK and Maven. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B -ntp dependency:copy -Dartifact=com.fasterxml.jackson.core:jackson-core:2.22.4 -DoutputDirectory=lib >/dev/null
cat > Names.java <<'J'
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

public class Names {
    public static void main(String[] args) throws Exception {
        System.out.println(read(true) + " / " + read(false));
    }

    static String read(boolean canonical) throws Exception {
        byte[] file = "{\"name\": \"K\u00f6hl\"}\n{\"name\": \"K\u00fchl\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        JsonFactory factory = JsonFactory.builder()
                .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, canonical)
                .build();
        Set<String> names = new TreeSet<>();
        try (JsonParser in = factory.createParser(new ByteArrayInputStream(file))) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    names.add(in.getText());
                }
            }
        } catch (com.fasterxml.jackson.core.JsonParseException e) {
            return e.getOriginalMessage().split(" ")[0];
        }
        return names.size() + " name of two, U+" + Integer.toHexString(names.iterator().next().charAt(1)).toUpperCase();
    }
}
J
javac -cp "lib/*" Names.java
seen=$(java -cp "lib/*:." Names)
echo "canonical / not: $seen"
[ "$seen" = "Invalid / 1 name of two, U+FFFD" ]
