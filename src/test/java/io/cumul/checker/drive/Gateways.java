package io.cumul.checker.drive;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where the gateways of a run listen. One that was started again may listen elsewhere. */
public final class Gateways {
    private final List<String> urls;

    /**
     * The gateways.
     *
     * @param urls one or more, such as {@code http://localhost:8080}
     */
    public Gateways(List<String> urls) {
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("a run needs a gateway");
        }
        this.urls = new CopyOnWriteArrayList<>(urls);
    }

    /** Says where one listens from now on. */
    public void move(int gateway, String url) {
        urls.set(gateway, url);
    }

    /** The gateway that a number stands for: beyond the last, it counts round. */
    int number(int gateway) {
        return Math.floorMod(gateway, urls.size());
    }

    String url(int gateway) {
        return urls.get(gateway);
    }
}
