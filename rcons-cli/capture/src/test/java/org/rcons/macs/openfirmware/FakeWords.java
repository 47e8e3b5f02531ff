package org.rcons.macs.openfirmware;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The words of a fake Open Firmware, over a fake device tree. */
final class FakeWords {
    private static final String HANDLE = "h#";

    private final FakeNode root;
    private final boolean slof;
    private final boolean pingSucceeds;
    private @Nullable FakeNode active;
    private boolean mySelfZero = true;

    private final Map<String, Consumer<FakeForth>> words = Map.ofEntries(
            entry("depth", f -> f.push(f.stack.size())),
            entry(".", f -> f.out.append(Long.toHexString(f.pop())).append(' ')),
            entry("dup", f -> f.push(f.stack.isEmpty() ? f.pop() : f.stack.element())),
            entry("drop", FakeForth::pop),
            entry("swap", f -> roll(f, 1)),
            entry("rot", f -> roll(f, 2)),
            entry("-rot", FakeWords::minusRot),
            entry("+", f -> f.push(f.pop() + f.pop())),
            entry("pick", FakeWords::pick),
            entry("true", f -> f.push(-1)),
            entry("0=", f -> f.push(f.pop() == 0 ? -1 : 0)),
            entry("=", f -> f.push(order(f) == 0 ? -1 : 0)),
            entry("<>", f -> f.push(order(f) == 0 ? 0 : -1)),
            entry(">", f -> f.push(order(f) > 0 ? -1 : 0)),
            entry("min", f -> f.push(Math.min(f.pop(), f.pop()))),
            entry("c@", f -> f.push(f.memory[(int) f.pop()] & 0xff)),
            entry("bounds", FakeWords::bounds),
            entry("comp", FakeWords::comp),
            entry("peer", this::peer),
            entry("child", this::child),
            entry("find-package", this::findPackage),
            entry("find-device", this::findDevice),
            entry("device-end", f -> active = null),
            entry("get-package-property", this::property),
            entry("to my-self", this::toMySelf),
            entry("ls", this::ls));

    FakeWords(FakeNode root, boolean slof, boolean pingSucceeds) {
        this.root = root;
        this.slof = slof;
        this.pingSucceeds = pingSucceeds;
    }

    boolean knows(String word) {
        return words.containsKey(word) || (word.startsWith("ping ") && pingIsKnown()) || word.equals(HANDLE);
    }

    /** Classic firmware has it as a method of /packages/net only. */
    private boolean pingIsKnown() {
        return slof || (active != null && active == root.find("/packages/net"));
    }

    void run(String word, FakeForth forth) {
        if (word.startsWith("ping ")) {
            ping(word.substring(5), forth);
        } else if (!word.equals(HANDLE)) {
            Objects.requireNonNull(words.get(word)).accept(forth);
        }
    }

    boolean tidy() {
        return active == null && mySelfZero;
    }

    private static void roll(FakeForth f, int depth) {
        List<Long> above = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            above.add(f.pop());
        }
        long taken = f.pop();
        for (int i = depth - 1; i >= 0; i--) {
            f.push(above.get(i));
        }
        f.push(taken);
    }

    /** How the second number on the stack compares with the top. */
    private static int order(FakeForth f) {
        long top = f.pop();
        return Long.compare(f.pop(), top);
    }

    private static void pick(FakeForth f) {
        int depth = (int) f.pop();
        f.push(new ArrayList<>(f.stack).get(depth));
    }

    private static void minusRot(FakeForth f) {
        roll(f, 2);
        roll(f, 2);
    }

    private static void bounds(FakeForth f) {
        long length = f.pop();
        long start = f.pop();
        f.push(start + length);
        f.push(start);
    }

    private static void comp(FakeForth f) {
        int length = (int) f.pop();
        int b = (int) f.pop();
        int a = (int) f.pop();
        f.push(Arrays.compare(f.memory, a, a + length, f.memory, b, b + length));
    }

    private FakeNode node(long handle) {
        FakeNode node = root.byHandle(handle);
        if (node == null) {
            throw new FakeForth.Abort("DEFAULT CATCH!, exception-handler=fff00300");
        }
        return node;
    }

    private void peer(FakeForth f) {
        long handle = f.pop();
        f.push(handle == 0 ? root.phandle : node(handle).peer());
    }

    private void child(FakeForth f) {
        FakeNode node = node(f.pop());
        f.push(node.children.isEmpty() ? 0 : node.children.get(0).phandle);
    }

    private void findPackage(FakeForth f) {
        FakeNode node = root.find(f.popText());
        if (node != null) {
            f.push(node.phandle);
        }
        f.push(node != null ? -1 : 0);
    }

    private void findDevice(FakeForth f) {
        active = root.find(f.popText());
        if (active == null) {
            throw new FakeForth.Abort("No such device path");
        }
    }

    private void property(FakeForth f) {
        FakeNode node = node(f.pop());
        byte[] value = node.properties.get(f.popText());
        if (value == null) {
            f.push(-1);
        } else {
            f.bytes(value);
            f.push(0);
        }
    }

    private void toMySelf(FakeForth f) {
        mySelfZero = f.pop() == 0;
    }

    private void ls(FakeForth f) {
        FakeNode from = active;
        if (from == null) {
            throw new FakeForth.Abort("No active device tree node");
        }
        f.out.append("\r\n");
        FakeListing.draw(from, slof, f.out);
    }

    private void ping(String arguments, FakeForth f) {
        FakeNode node = root.find(arguments.substring(0, arguments.indexOf(':')));
        String server = arguments.replaceAll("^[^:]*:([^,]*),.*$", "$1");
        mySelfZero = false;
        boolean success = pingSucceeds && node != null && node.properties.containsKey("local-mac-address");
        if (slof) {
            mySelfZero = true;
            f.out.append("\r\n  Ping to ")
                    .append(server)
                    .append(success ? " success" : " failed")
                    .append("\r\n");
            f.push(success ? 0 : -1);
        } else {
            f.out.append(success ? "\r\nPING SUCCESS.\r\n" : "\r\nPING FAILED.\r\n");
        }
    }
}
