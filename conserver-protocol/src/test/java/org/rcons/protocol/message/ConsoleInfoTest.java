package org.rcons.protocol.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records named alpha to slow are of the real server (conserver 8.2.7). */
final class ConsoleInfoTest {
    private static final String ALPHA = "alpha:localhost,18944,7821:|:stty raw -echo; exec cat,18946,/dev/pts/6,8:"
            + "w@root@localhost@3,r@bob@localhost@3@rw:up:rw:log/alpha.log,log,act,brk,notask,3600,7:1:noautoup:a2,a1:"
            + "ixon,autoreinit,login::0:\\n";
    private static final String GAMMA = "gamma:localhost,18994,7822:!:127.0.0.1,7950,raw,5:r@bob@localhost@2@ro:up:rw:"
            + "log/gamma.log,log,act,brk,notask,3600,4:1:noautoup::autoreinit,login::0:\\n";
    private static final String DELTA =
            "delta:localhost,18994,7822:#:::up:rw:,log,act,brk,notask,3600,-1:1:noautoup::" + "autoreinit::0:\\n";
    private static final String EPSILON = "epsilon:localhost,19019,7823:|:stty raw -echo; exec cat,0,(null),-1::down:"
            + "rw:,log,act,brk,notask,3600,-1:1:noautoup::ixon,ondemand,autoreinit,login::0:\\n";
    private static final String SLOW = "slow:localhost,19019,7823:|:stty raw -echo; exec cat,19020,/dev/pts/17,5::up:"
            + "rw:log/slow.log,log,act,brk,notask,3600,4:1:noautoup::ixon,autoreinit,login:sleep 6:0:\\n";

    @Test
    void parse_whenSomebodyWritesAndSomebodyWaits() {
        ConsoleInfo info = read(ALPHA);

        assertEquals("alpha", info.name());
        assertEquals(new ConsoleInfo.Server("localhost", 18944, 7821), info.server());
        assertEquals('|', info.type());
        assertEquals("stty raw -echo; exec cat,18946,/dev/pts/6,8", info.details());
        assertEquals(
                List.of(
                        new ConsoleInfo.User('w', "root", "localhost", 3, ""),
                        new ConsoleInfo.User('r', "bob", "localhost", 3, "rw")),
                info.users());
        assertEquals("up", info.state());
        assertTrue(info.writable());
        assertEquals(new ConsoleInfo.Log("log/alpha.log", true, true, true, false, 3600, 7), info.log());
        assertEquals("1", info.breakNumber());
        assertFalse(info.autoUp());
        assertEquals(List.of("a2", "a1"), info.aliases());
        assertEquals(List.of("ixon", "autoreinit", "login"), info.options());
        assertEquals("", info.initCommand());
        assertEquals(0, info.idleTimeout());
        assertEquals("\\n", info.idleString());
    }

    @Test
    void parse_whenHostType() {
        ConsoleInfo info = read(GAMMA);
        assertEquals('!', info.type());
        assertEquals("127.0.0.1,7950,raw,5", info.details());
        assertEquals(List.of(new ConsoleInfo.User('r', "bob", "localhost", 2, "ro")), info.users());
    }

    @Test
    void parse_whenNoopWithoutDetailsAndUsers() {
        ConsoleInfo info = read(DELTA);
        assertEquals("", info.details());
        assertEquals(List.of(), info.users());
        assertEquals(-1, info.log().descriptor());
        assertEquals("", info.log().file());
    }

    @Test
    void parse_whenNoopWithAUser() {
        ConsoleInfo info = read(DELTA.replace(":#:::up", ":#::w@root@localhost@3:up"));
        assertEquals("", info.details());
        assertEquals(List.of(new ConsoleInfo.User('w', "root", "localhost", 3, "")), info.users());
    }

    @Test
    void parse_whenOnDemandAndDown() {
        ConsoleInfo info = read(EPSILON);
        assertEquals("down", info.state());
        assertEquals("stty raw -echo; exec cat,0,(null),-1", info.details());
        assertTrue(info.options().contains("ondemand"));
    }

    @Test
    void parse_whenAnInitCommand() {
        assertEquals("sleep 6", read(SLOW).initCommand());
    }

    @Test
    void parse_whenTheCommandHasColonsAndCommas() {
        ConsoleInfo info = read(ALPHA.replace("stty raw -echo; exec cat", "ssh a:b,c :up:rw: x@y@1"));
        assertEquals("ssh a:b,c :up:rw: x@y@1,18946,/dev/pts/6,8", info.details());
        assertEquals(2, info.users().size());
        assertEquals("up", info.state());
    }

    @Test
    void parse_whenTheCommandLooksLikeTheMiddle() {
        String middle = ":up:rw:f,log,act,brk,notask,0,1:1:autoup:";
        ConsoleInfo info = read(EPSILON.replace("exec cat", "echo " + middle));
        assertNotNull(info);
        assertEquals("epsilon", info.name());
    }

    @Test
    void parse_whenPeersAreIpv6() {
        ConsoleInfo info = read(ALPHA.replace("w@root@localhost@3", "w@root@::1@3")
                .replace("r@bob@localhost@3@rw", "r@bob@fd00::ffff:10.0.0.1@12@ro,s@eve@fe80::1@0@rw"));
        assertEquals("stty raw -echo; exec cat,18946,/dev/pts/6,8", info.details());
        assertEquals(
                List.of(
                        new ConsoleInfo.User('w', "root", "::1", 3, ""),
                        new ConsoleInfo.User('r', "bob", "fd00::ffff:10.0.0.1", 12, "ro"),
                        new ConsoleInfo.User('s', "eve", "fe80::1", 0, "rw")),
                info.users());
    }

    @Test
    void parse_whenManyPeers() {
        StringBuilder users = new StringBuilder("w@root@::1@3");
        for (int i = 0; i < 300; i++) {
            users.append(",r@u").append(i).append("@2001:db8::").append(i).append("@5@ro");
        }
        ConsoleInfo info = read(ALPHA.replace("w@root@localhost@3,r@bob@localhost@3@rw", users));
        assertEquals(301, info.users().size());
        assertEquals("stty raw -echo; exec cat,18946,/dev/pts/6,8", info.details());
    }

    @Test
    void parse_whenUserNameHasAnAt() {
        ConsoleInfo info = read(ALPHA.replace("w@root@localhost@3", "w@root@realm@localhost@3"));
        assertEquals("root@realm", info.users().get(0).user());
    }

    @Test
    void parse_whenInitCommandAndIdleStringHaveColons() {
        ConsoleInfo info = read(SLOW.replace("sleep 6:0:\\n", "a:b:c:60:x:y"));
        assertEquals("a:b:c", info.initCommand());
        assertEquals(60, info.idleTimeout());
        assertEquals("x:y", info.idleString());
    }

    @Test
    void parse_whenLogNameHasNoSwitchesAndMarkIsNegative() {
        ConsoleInfo info =
                read(SLOW.replace("log/slow.log,log,act,brk,notask,3600,4", "a,b,nolog,noact,nobrk,task,-5,-1"));
        assertEquals(new ConsoleInfo.Log("a,b", false, false, false, true, -5, -1), info.log());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "goodbye", "unknown command", "alpha:localhost,1,2", "a:b,c,d:|:x::up:rw:"})
    void parse_whenNotARecord(String line) {
        assertNull(ConsoleInfo.parse(line));
    }

    @Test
    void parse_whenNumbersAreTooLong() {
        assertNull(ConsoleInfo.parse(ALPHA.replace("7821", "99999999999")));
        assertNull(ConsoleInfo.parse(ALPHA.replace("::0:", "::99999999999999999999:")));
        assertNull(ConsoleInfo.parse(ALPHA.replace("localhost@3,", "localhost@99999999999999999999,")));
    }

    @Test
    @Timeout(20)
    void parse_whenAHostileServerRepeatsItself() {
        int size = 250_000;
        String[] bricks = {
            ":",
            ":w@",
            ":w@a@b@1",
            ",w@a@b@1",
            ":up:rw:",
            "@",
            ":up:rw:f,log,act,brk,notask,0,1:a:autoup:",
            ":1",
            ",",
            ":up:rw:f,log,act,brk,notask,0,1:1:autoup:",
            "1"
        };
        for (String brick : bricks) {
            String flood = brick.repeat(size / brick.length());
            ConsoleInfo.parse(flood);
            ConsoleInfo.parse("a:b,1,2:|:" + flood);
            ConsoleInfo.parse("a:b,1,2:|:" + flood + ":up:rw:f,log,act,brk,notask,0,1:1:autoup:" + flood);
            ConsoleInfo.parse("a:b,1,2:|:" + flood + ":up:rw:f,log,act,brk,notask,0,1:1:autoup::::0:");
        }
    }

    @Test
    void parse_whenRecordsAreMutated() {
        Random random = new Random(4);
        String[] samples = {ALPHA, GAMMA, DELTA, EPSILON, SLOW};
        for (int round = 0; round < 20_000; round++) {
            StringBuilder line = new StringBuilder(samples[random.nextInt(samples.length)]);
            for (int i = random.nextInt(4); i >= 0; i--) {
                line.setCharAt(random.nextInt(line.length()), ":,@wr1\0\uFFFD".charAt(random.nextInt(8)));
            }
            ConsoleInfo info = ConsoleInfo.parse(line.toString());
            assertTrue(info == null || line.toString().startsWith(info.name() + ":"), line.toString());
        }
    }

    private static ConsoleInfo read(String line) {
        return Objects.requireNonNull(ConsoleInfo.parse(line), line);
    }
}
