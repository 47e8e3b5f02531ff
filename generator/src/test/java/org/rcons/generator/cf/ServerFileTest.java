package org.rcons.generator.cf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ServerFileTest {
    @Test
    void listsAddUp_valuesReplace() {
        ServerFile file = read("""
                default * { master sn1; rw *; logfile /a/&; timestamp 1h; }
                default xcat { rw @wheel; type exec; options ondemand; }
                console n1 { include xcat; rw "!eve" alice,bob; timestamp ""; exec one; exec "two  three"; aliases a b; aliases c; }
                """);
        ConsoleEntry n1 = entry(file, "n1");
        assertEquals("*,@wheel,!eve,alice,bob", n1.attribute("rw"));
        assertEquals("two  three", n1.attribute("exec"));
        assertEquals("", n1.attribute("timestamp"));
        assertEquals("a,b,c", n1.attribute("aliases"));
        assertEquals("yes", n1.attribute("ondemand"));
        assertEquals(List.of(), file.warnings());
    }

    @Test
    void userGroups_areSpelledOut() {
        ServerFile file = read("""
                group ops { users alice; users bob; }
                group all { users ops,carol; }
                console n1 { type noop; master x; rw all,!ops,late; }
                group late { users dave; }
                """);
        assertEquals(
                "all[ops[alice, bob], carol],!ops[alice, bob],late",
                entry(file, "n1").attribute("rw"));
        assertEquals(
                List.of(
                        "group ops { users alice; users bob; }",
                        "group all { users ops,carol; }",
                        "group late { users dave; }"),
                file.others());
    }

    @Test
    void settings_byBlock() {
        assertEquals(
                Map.of("* redirect", "no", "* sslrequired", "yes", "sn1 primaryport", "3109"),
                read("config * { Redirect no; sslrequired no; } config sn1 { primaryport 3109; } "
                                + "config * { sslrequired yes; }")
                        .settings());
    }

    @Test
    void whatIsNotKnown_isKept() {
        ServerFile file = read("console n1 { type noop; master x; future 1 2; } gadget g { a b; }");
        assertEquals("1 2", entry(file, "n1").attribute("future"));
        assertEquals(List.of("gadget g { a b; }"), file.others());
    }

    @Test
    void consolesThatTheServerRefuses_areWarnings() {
        ServerFile file = read("""
                console n1 { type exec; master x; }
                console n1 { motd x; master x; }
                console n2 { type host; host h; master x; }
                console n3 { type exec; include nowhere; }
                #include /etc/conserver/more.cf
                console n4 { type exec; master x;
                """);
        assertEquals(List.of("n1"), List.copyOf(file.consoles().keySet()));
        assertEquals(5, file.warnings().size() - 1, () -> file.warnings().toString());
        assertTrue(
                file.warnings().contains("sn1:2:1: console 'n1' has no type: conserver leaves it out"),
                () -> file.warnings().toString());
    }

    private static ServerFile read(String text) {
        return ServerFile.read("sn1", text);
    }

    private static ConsoleEntry entry(ServerFile file, String name) {
        return Objects.requireNonNull(file.consoles().get(name), name);
    }
}
