package org.rcons.protocol.conf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How rcons takes such files is tested there; here is what any reader gets. */
final class BlockParserTest {
    @TempDir
    private Path dir;

    private final List<String> warnings = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();

    @Test
    void text_givesBlocksWithStatementsAndPlaces() {
        parse(Source.text("sn1", bytes("Console n1 {\n  exec \"a; b\" c ;\n  RW *;\n}\nconsole \"n 2\" { }")));
        assertEquals(
                List.of("console n1 sn1:1:1 [exec=a; b c@sn1:2:8, rw=*@sn1:3:6]", "console n 2 sn1:5:1 []"), taken);
        assertEquals(List.of(), warnings);
    }

    @Test
    void text_ofAnotherMachine_includesNothingFromHere() throws IOException {
        Path here = Files.writeString(dir.resolve("part"), "console n1 { rw *; }\n");
        parse(Source.text("sn1", bytes("#include " + here + "\nconsole n2 { rw *; }\n")));
        assertEquals(List.of("console n2 sn1:2:1 [rw=*@sn1:2:17]"), taken);
        assertEquals(List.of("sn1:1:1: #include " + here + " is not read from here"), warnings);
    }

    @Test
    void file_includes() throws IOException {
        Path part = Files.writeString(dir.resolve("part"), "rw *;\n");
        Path file = Files.writeString(dir.resolve("cf"), "console n1 {\n#include " + part + "\n}\n");
        parse(Source.file(file.toString()));
        assertEquals(List.of("console n1 " + file + ":1:1 [rw=*@" + part + ":1:4]"), taken);
    }

    @Test
    void blocksThatAreNotKnownOrNotClosed_sayNothing() {
        parse(Source.text("f", bytes("task x { rw *; } console a { rw *; } console b { rw *;")));
        assertEquals(List.of("console a f:1:18 [rw=*@f:1:33]"), taken);
        assertEquals(
                List.of(
                        "f:1:1: unknown block 'task': write console NAME { ... }",
                        "f:1:55: the file ends before '}': the console block that begins at f:1:38 is passed over"),
                warnings);
    }

    private void parse(Source source) {
        BlockParser.parse(source, new Consoles(taken), warnings);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** Takes console blocks, with any keyword. */
    private record Consoles(List<String> taken) implements BlockReader {
        @Override
        public @Nullable String kind(String word) {
            return word.equalsIgnoreCase("console") ? "console" : null;
        }

        @Override
        public String keyword(String kind, String word) {
            return word.toLowerCase(Locale.ROOT);
        }

        @Override
        public String advice() {
            return "write console NAME { ... }";
        }

        @Override
        public void take(Block block) {
            List<String> statements = new ArrayList<>();
            for (Statement said : block.statements()) {
                statements.add(said.keyword() + '=' + said.text() + '@' + said.where());
            }
            taken.add(block.kind() + ' ' + block.name() + ' ' + block.where() + ' ' + statements);
        }
    }
}
