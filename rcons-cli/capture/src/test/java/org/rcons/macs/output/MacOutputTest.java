package org.rcons.macs.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcons.capture.result.NodeResult;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.macs.Adapter;
import org.rcons.macs.Adapter.Reach;
import org.rcons.macs.MacAddress;
import org.rcons.macs.NodeMacs;

final class MacOutputTest {
    private static final Adapter VIRTUAL = new Adapter(
            "ent",
            "U8233.E8B.103A4DP-V3-C2-T1",
            new MacAddress("36e4f0001202"),
            "/vdevice/l-lan@30000002",
            Reach.SUCCESSFUL,
            true);
    private static final Adapter WITHOUT_MAC =
            new Adapter("ent", "N/A", null, "/lhea@2/ethernet@3", Reach.UNSUCCESSFUL, false);

    private static NodeMacs node(String name, Verdict verdict, Adapter... adapters) {
        NodeResult result = new NodeResult(name, "sn1:782", verdict, Duration.ZERO, 0, 0, false, List.of());
        return new NodeMacs(result, List.of(adapters));
    }

    private static final NodeMacs FOUND = node("n1", Verdict.of(Outcome.MATCHED, ""), VIRTUAL, WITHOUT_MAC);
    private static final NodeMacs SILENT = node("n2", Verdict.of(Outcome.TIMED_OUT, "no boot screen"));

    @Test
    void lines_withPing_areXcats() {
        assertEquals("""
                n1:
                # Type \tLocation Code \tMAC Address\t Full Path Name\t Ping Result\t Device Type
                ent U8233.E8B.103A4DP-V3-C2-T1 36:e4:f0:00:12:02 /vdevice/l-lan@30000002 successful virtual
                ent N/A N/A /lhea@2/ethernet@3 unsuccessful physical
                n2:
                # timed-out: no boot screen
                """, MacLines.text(List.of(FOUND, SILENT), true));
    }

    /** Two blanks stand in front of the device type. */
    @Test
    void lines_withoutPing_areXcats() {
        assertEquals("""
                n1:
                # Type \tLocation Code \tMAC Address\t Full Path Name\t Device Type
                ent U8233.E8B.103A4DP-V3-C2-T1 36:e4:f0:00:12:02 /vdevice/l-lan@30000002  virtual
                ent N/A N/A /lhea@2/ethernet@3  physical
                """, MacLines.text(List.of(FOUND), false));
    }

    @Test
    void json_hasEveryField() {
        assertEquals("""
                {"format":"rcons-getmacs","version":1,"nodes":[
                {"node":"n1","outcome":"matched","reason":null,"mac":"36:e4:f0:00:12:02","adapters":[\
                {"type":"ent","location":"U8233.E8B.103A4DP-V3-C2-T1","mac":"36:e4:f0:00:12:02",\
                "path":"/vdevice/l-lan@30000002","ping":"successful","device":"virtual"},\
                {"type":"ent","location":null,"mac":null,"path":"/lhea@2/ethernet@3","ping":"unsuccessful",\
                "device":"physical"}]},
                {"node":"n2","outcome":"timed-out","reason":"no boot screen","mac":null,"adapters":[]}
                ]}
                """, MacJson.text(List.of(FOUND, SILENT)));
    }

    @Test
    void chosen_isTheFirstThatReachedSomething_elseTheFirst() {
        Adapter untried = new Adapter("ent", "N/A", new MacAddress("525400123456"), "net1", Reach.NOT_TRIED, false);

        assertEquals(
                VIRTUAL.mac(),
                node("n1", Verdict.of(Outcome.MATCHED, ""), untried, VIRTUAL).chosen());
        assertEquals(
                untried.mac(),
                node("n1", Verdict.of(Outcome.MATCHED, ""), WITHOUT_MAC, untried)
                        .chosen());
        assertEquals(null, SILENT.chosen());
    }
}
