package io.cumul.api.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.cumul.api.call.Member;
import io.restassured.response.Response;
import java.util.function.Supplier;

/** What must come of every bad request. */
final class BadInput {
    private BadInput() {}

    /** Expects a request to be refused with the name of what is wrong, and the member's account to stay as it is. */
    static void changesNothing(Member member, Supplier<Response> request, String code, String field) {
        Member.Standing before = member.standing();

        request.get()
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("field", equalTo(field))
                .body("reason", not(blankOrNullString()));

        assertThat(member.standing()).isEqualTo(before);
    }
}
