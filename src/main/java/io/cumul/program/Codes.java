package io.cumul.program;

import io.cumul.core.account.Channel;
import io.cumul.http.view.Wording;
import java.util.Collection;
import java.util.Set;

/**
 * Lists of codes as parts of sentences.
 *
 * @param wording the language
 */
record Codes(Wording wording) {
    /** A longer list of codes is not a sentence any more. */
    private static final int MOST = 20;

    /** The codes in the pattern under a key, or how many there are in the one for many; empty if there are none. */
    String some(String key, Set<String> codes) {
        if (codes.size() > MOST) {
            return wording.say(key + ".many", codes.size());
        }
        return codes.isEmpty()
                ? ""
                : wording.say(key, wording.all(codes.stream().sorted().toList()));
    }

    /** Channels, in the order in which the language names them. */
    String channels(Collection<Channel> channels) {
        return wording.any(channels.stream()
                .sorted()
                .map(each -> wording.channel(each.name()))
                .toList());
    }
}
