package io.cumul.account;

import static io.cumul.core.fixture.Members.alice;
import static io.cumul.core.fixture.MoneyText.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.cumul.core.account.Channel;
import io.cumul.core.decision.Posted;
import io.cumul.core.ledger.Details;
import io.cumul.core.ledger.Entry;
import io.cumul.core.ledger.EntryKind;
import io.cumul.core.ledger.Occasion;
import io.cumul.core.ledger.OrderRef;
import io.cumul.http.view.ShortfallView;
import org.junit.jupiter.api.Test;

/** What a statement shows of refunds that could not take back all that was no longer earned. */
class EntryViewTest {
    @Test
    void aRefundShowsWhatItForgave() {
        EntryView view = refund(new Details.Sums(13, 30, 0, 0, 0, 20, null));

        assertThat(view.refundId()).isEqualTo("r-1");
        assertThat(view.forgiven()).isEqualTo(20);
        assertThat(view.shortfall()).isNull();
    }

    @Test
    void aRefundShowsWhatTheCheckoutWasToDeduct() {
        EntryView view = refund(new Details.Sums(13, 30, 0, 0, 0, 0, new Details.Shortfall(20, eur("0.20"))));

        assertThat(view.forgiven()).isNull();
        assertThat(view.shortfall()).isEqualTo(new ShortfallView(20, "0.20", "EUR"));
    }

    @Test
    void itsStepsDoNot() {
        EntryView view = refund(null);

        assertThat(view.refundId()).isEqualTo("r-1");
        assertThat(view.forgiven()).isNull();
        assertThat(view.shortfall()).isNull();
    }

    private static EntryView refund(Details.Sums sums) {
        Occasion occasion = Occasion.of(OrderRef.whole("o-1"), Channel.WEB, null);
        Entry entry = Entry.noted(EntryKind.REFUND, alice("5@never"), occasion);
        return EntryView.brief(Posted.plain(entry.with(new Details.OfRefund("r-1", sums))));
    }
}
