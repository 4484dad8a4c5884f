package io.cumul.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final AccountId BOB = new AccountId("bob");

    @Test
    void theOrderOfCodesDoesNotMatter() {
        Profile one = new Profile(Channel.WEB, null, null, List.of("vip", "new"), null, List.of("sms", "mail"));
        Profile other =
                new Profile(Channel.WEB, null, null, List.of("new", "vip", "new"), null, List.of("mail", "sms"));

        assertThat(one).isEqualTo(other);
        assertThat(one.segments()).containsExactly("new", "vip");
    }

    @Test
    void channelAndReferrerStayAsAtEnrolment() {
        Profile enrolled = new Profile(Channel.STORE, "fr", MonthDay.of(2, 29), List.of("vip"), BOB, List.of("mail"));
        Profile given = new Profile(Channel.APP, "en", null, List.of(), null, List.of());

        Profile kept = given.keeping(enrolled);

        assertThat(kept).isEqualTo(new Profile(Channel.STORE, "en", null, List.of(), BOB, List.of()));
    }
}
