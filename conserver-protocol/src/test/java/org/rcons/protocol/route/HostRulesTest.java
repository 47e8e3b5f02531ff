package org.rcons.protocol.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.route.ConserverHost.Named;
import org.rcons.protocol.route.ConserverHost.Wishes;

final class HostRulesTest {
    private static final ConsoleName N1 = new ConsoleName("n1");
    private static final ConsoleName N2 = new ConsoleName("n2");

    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();
    private HostRules.Lookup inventory = console -> null;

    @BeforeEach
    void givenAnEmptyHome() {
        environment.put("HOME", home.toString());
    }

    @Test
    void nothing_whenNothingIsSet() throws IOException {
        assertEquals("localhost:782 LAST_RESORT", decided(N1, Wishes.NONE));
    }

    @Test
    void everyRule_beatsTheRulesBelowIt() throws IOException {
        Named user = new Named(WrittenHost.parse("u1"), "-M");
        Named master = new Named(WrittenHost.parse("m1"), "/etc/conserver/console.cf:2");

        assertEquals("m1:782 CONFIGURATION", decided(N1, new Wishes(null, master, 0, 0)));
        environment.put("XCATHOST", "mgmt:3001");
        assertEquals("mgmt:782 XCATHOST", decided(N1, new Wishes(null, master, 0, 0)));
        inventory = console -> new Named(WrittenHost.parse("sn7"), "the inventory");
        assertEquals("sn7:782 INVENTORY", decided(N1, new Wishes(null, master, 0, 0)));
        ownRoutes("n1 sn1\n");
        assertEquals("sn1:782 ROUTES", decided(N1, new Wishes(null, master, 0, 0)));
        assertEquals("sn7:782 INVENTORY", decided(N2, new Wishes(null, master, 0, 0)), "n2 has no route");
        environment.put("CONSERVER", "envhost");
        assertEquals("envhost:782 USER", decided(N1, new Wishes(null, master, 0, 0)));
        assertEquals("u1:782 USER", decided(N1, new Wishes(user, master, 0, 0)));
    }

    @Test
    void from_saysWhereTheHostWasNamed() throws IOException {
        ownRoutes("# a comment\n\nn1 sn1\n");
        ConserverHost found = decide(N1, Wishes.NONE);
        assertEquals(home.resolve(".config/rcons/routes") + ":3", found.from());
        environment.put("CONSERVER", "envhost");
        assertEquals("envhost:782 ($CONSERVER)", decide(N1, Wishes.NONE).toString());
    }

    @Test
    void port_firstThatIsGiven() throws IOException {
        Named bare = new Named(WrittenHost.parse("u1"), "-M");
        Named written = new Named(WrittenHost.parse("u1:3109"), "-M");
        assertEquals("u1:782 USER", decided(N1, new Wishes(bare, null, 0, 0)));
        assertEquals("u1:4000 USER", decided(N1, new Wishes(bare, null, 0, 4000)));
        assertEquals("u1:3109 USER", decided(N1, new Wishes(written, null, 0, 4000)));
        assertEquals("u1:5000 USER", decided(N1, new Wishes(written, null, 5000, 4000)));
        ownRoutes("n1 sn1:3109\n");
        assertEquals("sn1:3109 ROUTES", decided(N1, new Wishes(null, null, 0, 4000)));
        assertEquals("sn1:5000 ROUTES", decided(N1, new Wishes(null, null, 5000, 4000)));
    }

    @Test
    void xcathost_neverGivesItsPort() throws IOException {
        environment.put("XCATHOST", "[fd00::1]:3001");
        assertEquals("[fd00::1]:4000 XCATHOST", decided(N1, new Wishes(null, null, 0, 4000)));
    }

    @Test
    void xcathost_whenEmpty() throws IOException {
        environment.put("XCATHOST", " ");
        environment.put("CONSERVER", "");
        assertEquals("localhost:782 LAST_RESORT", decided(N1, Wishes.NONE));
    }

    @Test
    void xcathost_whenImpossible() {
        environment.put("XCATHOST", "mg mt");
        String message = complaint(IllegalArgumentException.class);
        assertEquals("$XCATHOST: 'mg mt' is not a host name or address", message);
    }

    @Test
    void twoNamesOfOneHost_theFirstCounts() throws IOException {
        ownRoutes("n1 sn1:sn1-priv\n");
        assertEquals("sn1:782 ROUTES", decided(N1, Wishes.NONE));
    }

    @Test
    void routesFile_theFirstThatExistsIsTheOnlyOne() throws IOException {
        ownRoutes("n1 own\nn2 own\n");
        Path xdg = Files.createDirectories(home.resolve("xdg/rcons")).resolve("routes");
        Files.writeString(xdg, "n1 xdg\nn2 xdg\n");
        Path named = home.resolve("named");
        Files.writeString(named, "n1 named\n");

        assertEquals("own:782 ROUTES", decided(N1, Wishes.NONE));
        environment.put("XDG_CONFIG_HOME", home.resolve("xdg").toString());
        assertEquals("xdg:782 ROUTES", decided(N1, Wishes.NONE));
        environment.put("RCONS_ROUTES", named.toString());
        assertEquals("named:782 ROUTES", decided(N1, Wishes.NONE));
        assertEquals("localhost:782 LAST_RESORT", decided(N2, Wishes.NONE));
        environment.put("RCONS_ROUTES", home.resolve("missing").toString());
        assertEquals("xdg:782 ROUTES", decided(N1, Wishes.NONE));
    }

    @Test
    void routesFile_whenTheLineIsWrong() throws IOException {
        ownRoutes("\nn1  sn1:99999\n");
        String message = complaint(RoutesException.class);
        assertEquals(home.resolve(".config/rcons/routes") + ":2:5: port 99999 is not within 1 to 65535", message);
    }

    @Test
    void inventory_whenItCannotBeAsked_isInNobodysWayThatNeedsItNot() throws IOException {
        inventory = console -> {
            throw new RoutesException("the database is locked");
        };
        assertEquals("the database is locked", complaint(RoutesException.class));
        ownRoutes("n1 sn1\n");
        assertEquals("sn1:782 ROUTES", decided(N1, Wishes.NONE));
        environment.put("CONSERVER", "envhost");
        assertEquals("envhost:782 USER", decided(N2, Wishes.NONE));
    }

    @Test
    void manyConsoles_areDecidedAsOneIs() throws IOException {
        ownRoutes("n1 sn1:3109\n");
        inventory = console -> new Named(WrittenHost.parse("sn7:sn7-priv"), "the inventory");
        HostRules rules = HostRules.forMany(Wishes.NONE, environment, inventory);
        assertEquals(
                "sn1:3109 (" + home.resolve(".config/rcons/routes") + ")",
                rules.of(N1).toString());
        assertEquals("sn7:782 (the inventory)", rules.of(N2).toString());
    }

    @Test
    void manyConsoles_needARoutesFileWithoutMistakes() throws IOException {
        ownRoutes("n1 sn1\nn2 sn2:99999\n");
        assertEquals("sn1:782 ROUTES", decided(N1, Wishes.NONE));
        assertThrows(RoutesException.class, () -> HostRules.forMany(Wishes.NONE, environment, inventory));
    }

    private <T extends Exception> String complaint(Class<T> type) {
        T thrown = assertThrows(type, () -> decide(N1, Wishes.NONE));
        return String.valueOf(thrown.getMessage());
    }

    private ConserverHost decide(ConsoleName console, Wishes wishes) throws IOException {
        return HostRules.forOne(wishes, environment, inventory).of(console);
    }

    private String decided(ConsoleName console, Wishes wishes) throws IOException {
        ConserverHost found = decide(console, wishes);
        return found.where() + " " + found.rule();
    }

    private void ownRoutes(String text) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve(".config/rcons")).resolve("routes"), text);
    }
}
