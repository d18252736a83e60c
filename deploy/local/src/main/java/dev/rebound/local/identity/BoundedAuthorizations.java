package dev.rebound.local.identity;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Spring's own keeps every token that was ever given. This one forgets the oldest; its refresh token ends with it. */
final class BoundedAuthorizations implements OAuth2AuthorizationService {

    private final int bound;
    private final InMemoryOAuth2AuthorizationService kept = new InMemoryOAuth2AuthorizationService();
    private final Map<String, OAuth2Authorization> byAge = new LinkedHashMap<>();

    BoundedAuthorizations(int bound) {
        this.bound = bound;
    }

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        byAge.remove(authorization.getId());
        byAge.put(authorization.getId(), authorization);
        kept.save(authorization);
        Iterator<OAuth2Authorization> oldest = byAge.values().iterator();
        while (byAge.size() > bound) {
            kept.remove(oldest.next());
            oldest.remove();
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        byAge.remove(authorization.getId());
        kept.remove(authorization);
    }

    @Override
    public OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
        return kept.findByToken(token, type);
    }
}
