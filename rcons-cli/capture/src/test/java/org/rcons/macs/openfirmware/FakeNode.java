package org.rcons.macs.openfirmware;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of a fake device tree. */
final class FakeNode {
    final String name;
    final long phandle;
    final List<FakeNode> children = new ArrayList<>();
    final Map<String, byte[]> properties = new LinkedHashMap<>();

    @Nullable
    FakeNode parent;

    private FakeNode(String name, long phandle) {
        this.name = name;
        this.phandle = phandle;
    }

    static FakeNode root() {
        return new FakeNode("", 0x2280000);
    }

    /** Finds or makes the node of this path, made below the root. */
    FakeNode at(String path) {
        FakeNode node = this;
        for (String name : path.substring(1).split("/", -1)) {
            FakeNode child = node.child(name);
            node = child != null ? child : node.grow(name, phandle + 0x1238L * (1 + size()));
        }
        return node;
    }

    private FakeNode grow(String childName, long handle) {
        FakeNode child = new FakeNode(childName, handle);
        child.parent = this;
        children.add(child);
        return child;
    }

    @Nullable
    FakeNode child(String childName) {
        return children.stream()
                .filter(c -> c.name.equals(childName))
                .findFirst()
                .orElse(null);
    }

    int size() {
        return 1 + children.stream().mapToInt(FakeNode::size).sum();
    }

    /** Gives it a string property, with its NUL. */
    FakeNode with(String property, String value) {
        properties.put(property, (value + "\0").getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Makes it a network device with this address. */
    FakeNode network(String mac) {
        with("device_type", "network");
        properties.put("local-mac-address", HexFormat.of().parseHex(mac));
        return this;
    }

    @Nullable
    FakeNode find(String path) {
        FakeNode node = this;
        for (String part : path.substring(1).split("/", -1)) {
            node = node == null || part.isEmpty() ? node : node.child(part);
        }
        return node;
    }

    @Nullable
    FakeNode byHandle(long handle) {
        if (phandle == handle) {
            return this;
        }
        for (FakeNode child : children) {
            FakeNode found = child.byHandle(handle);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The handle of the node after it, or 0. */
    long peer() {
        FakeNode above = parent;
        int next = above == null ? 0 : above.children.indexOf(this) + 1;
        return above == null || next == above.children.size() ? 0 : above.children.get(next).phandle;
    }
}
