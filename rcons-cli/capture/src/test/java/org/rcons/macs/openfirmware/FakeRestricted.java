package org.rcons.macs.openfirmware;

import java.util.LinkedHashMap;
import java.util.Map;

/** The restricted prompt of newer POWER firmware: three macros, nothing else. */
final class FakeRestricted implements Machine {
    private final Map<String, String> macs = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final boolean echo;
    private final boolean pingSucceeds;
    private final StringBuilder line = new StringBuilder();

    FakeRestricted(boolean echo, boolean pingSucceeds) {
        this.echo = echo;
        this.pingSucceeds = pingSucceeds;
    }

    FakeRestricted with(String location, String name, String mac) {
        names.put(location, name);
        macs.put(location, mac);
        return this;
    }

    @Override
    public String typed(String keys) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < keys.length(); at++) {
            char key = keys.charAt(at);
            if (key == '\r') {
                out.append(answer(line.toString().strip())).append("0 > ");
                line.setLength(0);
            } else {
                line.append(key);
                out.append(echo ? String.valueOf(key) : "");
            }
        }
        return out.toString();
    }

    private String answer(String command) {
        String[] words = command.split(" ", -1);
        if (command.isEmpty()) {
            return " ok\r\n";
        }
        if (command.equals("DISPLAY_BOOT_DEVICES #network")) {
            return "\r\n" + devices() + " ok\r\n";
        }
        if (words[0].equals("DISPLAY_MAC_ADDRESS") && macs.containsKey(words[1])) {
            String mac = macs.get(words[1]);
            return mac.isEmpty() ? " ok\r\n" : "\r\n\r\nMAC Address: " + mac + "\r\n ok\r\n";
        }
        if (words[0].equals("PING") && words[2].endsWith(",,255.255.255.0")) {
            return "\r\n\r\nSMS Macro Operation " + (pingSucceeds ? "Succeeded." : "Failed.") + "\r\n ok\r\n";
        }
        return words[0] + " is not a valid command ?\r\n";
    }

    private String devices() {
        StringBuilder lines = new StringBuilder();
        int port = 1;
        for (Map.Entry<String, String> device : names.entrySet()) {
            lines.append(' ')
                    .append(port)
                    .append(".  PORT ")
                    .append(port)
                    .append(" - ")
                    .append(device.getValue());
            lines.append(" ( loc=").append(device.getKey()).append(" )\r\n");
            port++;
        }
        return lines.toString();
    }
}
