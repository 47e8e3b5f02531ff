package org.rcons.capture.nodes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcons.cli.config.ConfigFiles;
import org.rcons.cli.options.Connection;
import org.rcons.protocol.route.ConserverHost.Named;
import org.rcons.protocol.route.WrittenHost;

final class TargetsTest {
    private static final Connection.Where ANYWHERE = new Connection.Where(null, 0);

    @TempDir
    private Path home;

    private final List<String> notes = new ArrayList<>();

    private List<String> find(Which which, Connection.Where where, String list) throws IOException {
        Map<String, String> environment = Map.of("HOME", home.toString(), "RCONS_ROUTES", routes().toString());
        Targets targets = new Targets(environment, new ConfigFiles(environment).read(true, null), notes::add);
        return targets.find(which, where, new ByteArrayInputStream(list.getBytes(UTF_8))).stream()
                .map(target -> target.node() + "@" + target.master())
                .toList();
    }

    private Path routes() throws IOException {
        Path file = home.resolve("routes");
        return Files.exists(file) ? file : Files.writeString(file, "# rcons-routes 1\n");
    }

    private String inventory() throws IOException {
        return Files.writeString(home.resolve("nodes.stanza"), """
                        n1:
                            objtype=node
                            groups=rack1,all
                            cons=ipmi
                            bmc=b1
                            conserver=sn1
                        n2:
                            objtype=node
                            groups=rack1,all
                            cons=ipmi
                            bmc=b2
                            conserver=sn2:3109
                        n10:
                            objtype=node
                            groups=all
                            cons=ipmi
                            bmc=b10
                        clustersite:
                            objtype=site
                            master=127.0.0.1
                        """).toString();
    }

    private static Which which(String noderange, @Nullable String inventory) {
        return new Which(noderange, inventory, false);
    }

    @Test
    void noderange_withoutInventory_isExpandedByItsSyntax() throws IOException {
        Connection.Where host = new Connection.Where(new Named(WrittenHost.parse("cs1"), "-M"), 3109);

        List<String> found = find(which("n[8-11],-n9", Which.NONE), host, "");

        assertEquals(List.of("n8@cs1:3109", "n10@cs1:3109", "n11@cs1:3109"), found);
    }

    @Test
    void noderange_withInventory_knowsGroupsAndHosts() throws IOException {
        assertEquals(
                List.of("n1@sn1:782", "n2@sn2:3109", "n10@localhost:782"),
                find(which("rack1,n10", inventory()), ANYWHERE, ""));
    }

    @Test
    void names_onStandardInput_keepTheirOrderAndCountOnce() throws IOException {
        assertEquals(
                List.of("n2@sn2:3109", "n1@sn1:782"),
                find(which("-", inventory()), ANYWHERE, "n2, n1\n# n10\n\nn2 # again\n"));
    }

    @ParameterizedTest
    @CsvSource({"'n1,n7,n8', ''", "-, n1 n7 n8"})
    void unknownNodes_areNamedAndRefused(String noderange, String list) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> find(which(noderange, inventory()), ANYWHERE, list));

        assertTrue(String.valueOf(refusal.getMessage()).contains("n7, n8 (--skip-unknown"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"'n1,n7,n8', ''", "-, n1 n7 n8"})
    void unknownNodes_whenTheyMayBeSkipped_areANote(String noderange, String list) throws IOException {
        assertEquals(List.of("n1@sn1:782"), find(new Which(noderange, inventory(), true), ANYWHERE, list));
        assertEquals(1, notes.size(), notes.toString());
        assertTrue(notes.get(0).endsWith("n7, n8: skipped"), notes.get(0));
    }

    @ParameterizedTest
    @CsvSource({"'n1,-n1', ''", "-, ''", "-, '# nobody'"})
    void emptyRange_isRefused(String noderange, String list) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> find(which(noderange, inventory()), ANYWHERE, list));

        assertEquals("'" + noderange + "' names no node", refusal.getMessage());
    }

    @Test
    void noderange_whenItCannotBeRead_isRefusedInItsOwnWords() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> find(which("n[1-", Which.NONE), ANYWHERE, ""));

        assertTrue(String.valueOf(refusal.getMessage()).startsWith("noderange "), refusal.getMessage());
    }
}
