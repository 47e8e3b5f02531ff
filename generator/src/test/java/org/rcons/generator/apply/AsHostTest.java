package org.rcons.generator.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcons.generator.plan.Machine;

final class AsHostTest {
    @Test
    void parse_whenThereAreAddresses() {
        Machine machine = AsHost.parse("sn1.cluster,10.0.0.11,fd00::11");
        assertEquals("sn1.cluster", machine.name());
        assertEquals(List.of("sn1"), machine.aliases());
        assertFalse(machine.serviceNode());
        assertEquals(
                List.of("10.0.0.11", "fd00:0:0:0:0:0:0:11", "127.0.0.1", "0:0:0:0:0:0:0:1"),
                machine.addresses().stream().map(InetAddress::getHostAddress).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",10.0.0.1", "-x", "sn1,", "sn1,sn1", "sn1,10.0.0.300", "sn1,1:2", "s n"})
    void parse_whenItIsWrong(String option) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> AsHost.parse(option));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.endsWith("; write HOST or HOST,ADDRESS,ADDRESS"), message);
    }
}
