package io.cumul.api.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Every code in order of precedence, as the contract has it. */
final class KnownCodes {
    private static final SequencedMap<String, KnownCode> BY_NAME = """
            NOT_FOUND               | 404 | NEVER    | Not found               | Introuvable                         |
            METHOD_NOT_ALLOWED      | 405 | NEVER    | Method not allowed      | Méthode non permise                 |
            NOT_ACCEPTABLE          | 406 | NEVER    | Not acceptable          | Représentation non disponible       |
            UNAUTHENTICATED         | 401 | NEVER    | Not authenticated       | Non authentifié                     |
            FORBIDDEN               | 403 | NEVER    | Forbidden               | Interdit                            |
            BODY_TOO_LARGE          | 413 | NEVER    | Body too large          | Corps trop grand                    |
            UNSUPPORTED_MEDIA_TYPE  | 415 | NEVER    | Unsupported media type  | Type de média non pris en charge    |
            OVERLOADED              | 503 | SAME_KEY | Overloaded              | Surchargé                           |
            IDEMPOTENCY_KEY_MISSING | 400 | NEVER    | Idempotency key missing | Clé d'idempotence absente           | field=Idempotency-Key reason
            IDEMPOTENCY_KEY_INVALID | 400 | NEVER    | Idempotency key invalid | Clé d'idempotence invalide          | field=Idempotency-Key reason
            MALFORMED_REQUEST       | 400 | NEVER    | Malformed request       | Requête mal formée                  | field=points reason
            INVALID_VALUE           | 400 | NEVER    | Invalid value           | Valeur non admise                   | field=points reason
            DEADLINE_EXCEEDED       | 503 | SAME_KEY | Deadline exceeded       | Délai dépassé                       |
            LEDGER_UNAVAILABLE      | 503 | SAME_KEY | Ledger unavailable      | Registre indisponible               |
            OUTCOME_UNKNOWN         | 503 | SAME_KEY | Outcome unknown         | Issue inconnue                      |
            IDEMPOTENCY_KEY_REUSED  | 422 | NEW_KEY  | Idempotency key reused  | Clé d'idempotence réutilisée        |
            ACCOUNT_NOT_FOUND       | 404 | SAME_KEY | Account not found       | Compte introuvable                  |
            VERSION_NOT_REACHED     | 412 | SAME_KEY | Version not reached     | Version pas encore atteinte         | minVersion=3 version=2
            PRECONDITION_FAILED     | 412 | NEVER    | Precondition failed     | Version déjà remplacée              | version
            ACCOUNT_FROZEN          | 409 | NEW_KEY  | Account frozen          | Compte gelé                         |
            ACCOUNT_CLOSED          | 409 | NEVER    | Account closed          | Compte clos                         |
            ORDER_NOT_FOUND         | 404 | NEW_KEY  | Order not found         | Commande introuvable                |
            HOLD_NOT_FOUND          | 404 | NEVER    | Hold not found          | Réservation introuvable             |
            REWARD_NOT_FOUND        | 404 | NEW_KEY  | Reward not found        | Récompense introuvable              |
            RULESET_NOT_FOUND       | 404 | NEVER    | Ruleset not found       | Version des règles introuvable      |
            ORDER_ALREADY_EARNED    | 409 | NEVER    | Order already earned    | Commande déjà créditée              | seq=2
            ACTION_ALREADY_EARNED   | 409 | NEVER    | Action already earned   | Action déjà récompensée             | seq=2
            REFUND_ALREADY_MADE     | 409 | NEVER    | Refund already made     | Remboursement déjà fait             | seq
            CURRENCY_MISMATCH       | 422 | NEVER    | Currency mismatch       | Devise différente                   | expected=EUR given=USD
            UNKNOWN_ACTION          | 422 | NEVER    | Unknown action          | Action inconnue                     | action=DANCE
            REFUND_EXCEEDS_ORDER    | 422 | NEVER    | Refund exceeds order    | Remboursement au-delà de la commande |
            CAPTURE_EXCEEDS_HOLD    | 422 | NEVER    | Capture exceeds hold    | Débit au-delà de la réservation     |
            PAYMENT_NOT_ALLOWED     | 422 | NEVER    | Payment not allowed     | Paiement non permis                 | reason
            TOO_LATE_TO_EARN        | 422 | NEVER    | Too late to earn        | Trop tard pour créditer             | earliest
            RULESET_INVALID         | 422 | NEVER    | Ruleset invalid         | Règles non admises                  | faults
            HOLD_CAPTURED           | 409 | NEVER    | Hold captured           | Réservation déjà débitée            |
            HOLD_VOIDED             | 409 | NEVER    | Hold voided             | Réservation annulée                 |
            HOLD_EXPIRED            | 410 | NEVER    | Hold expired            | Réservation expirée                 |
            REWARD_UNAVAILABLE      | 409 | NEW_KEY  | Reward unavailable      | Récompense indisponible             | reason
            NOT_ELIGIBLE            | 409 | NEW_KEY  | Not eligible            | Non admissible                      | reason
            OUT_OF_STOCK            | 409 | NEW_KEY  | Out of stock            | Stock épuisé                        | reason
            LIMIT_REACHED           | 409 | NEW_KEY  | Limit reached           | Limite atteinte                     | limit=ACCOUNT_POINTS
            INSUFFICIENT_POINTS     | 409 | NEW_KEY  | Insufficient points     | Points insuffisants                 | requested=101 available=100
            INTERNAL                | 500 | SAME_KEY | Internal error          | Erreur interne                      |
            """.lines()
            .map(KnownCode::parse)
            .collect(Collectors.toMap(KnownCode::code, known -> known, (one, other) -> one, LinkedHashMap::new));

    private KnownCodes() {}

    /** What the contract has of a code. */
    static KnownCode of(String code) {
        return BY_NAME.get(code);
    }

    /** All codes, in order. */
    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }
}
