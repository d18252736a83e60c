package dev.rebound.platform.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.rebound.embedded.TestInfrastructure;
import java.time.Clock;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class WordsTest {

    record Letter(Words company, Words note) {}

    MongoClient mongo;
    MongoCollection<Document> keys;
    SeekerKeys seekerKeys;
    Sealer sealer;
    JsonMapper mapper;

    @BeforeEach
    void aServiceWithItsKeys() throws Exception {
        String database = "words_" + UUID.randomUUID().toString().substring(0, 8);
        mongo = MongoClients.create(TestInfrastructure.mongo(database));
        keys = mongo.getDatabase(database).getCollection("seeker-keys");
        seekerKeys = keysUnder("0123456789abcdef0123456789abcdef");
        sealer = new Sealer(seekerKeys);
        mapper = JsonMapper.builder().addModule(new WordsModule(sealer)).build();
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void writtenTheyAreSealedAndReadTheyAreTheSameWords() {
        String json = mapper.writeValueAsString(new Letter(Words.of("alex", "Larchmont"), null));

        assertThat(json).doesNotContain("Larchmont").contains("sealed.v1.").contains("\"note\":null");
        Letter read = mapper.readValue(json, Letter.class);
        assertThat(read.company().text()).isEqualTo("Larchmont");
        assertThat(read.company().seeker()).isEqualTo("alex");
        assertThat(read.note()).isNull();
    }

    @Test
    void passedOnTheyKeepTheirToken() {
        String first = mapper.writeValueAsString(new Letter(Words.of("alex", "Larchmont"), null));
        assertThat(mapper.writeValueAsString(mapper.readValue(first, Letter.class)))
                .isEqualTo(first);
    }

    @Test
    void theSameWordsSealedTwiceDoNotLookTheSame() {
        assertThat(sealer.seal("alex", "Larchmont")).isNotEqualTo(sealer.seal("alex", "Larchmont"));
    }

    @Test
    void aSeekersWordsDoNotOpenAsAnothers() {
        String alex = sealer.seal("alex", "Larchmont");
        sealer.seal("sam", "Tindall");
        String moved = sealer.seal("sam", "x");
        String forged = moved.substring(0, moved.lastIndexOf('.')) + alex.substring(alex.lastIndexOf('.'));

        assertThatThrownBy(() -> sealer.unseal(forged)).isInstanceOf(WordsErased.class);
    }

    @Test
    void aDestroyedKeyErasesEveryCopyAndIsNeverMadeAnew() throws Exception {
        Words before = sealer.open(sealer.seal("alex", "Larchmont"));
        assertThat(seekerKeys.isDestroyed("alex")).isFalse();
        seekerKeys.destroy("alex");
        seekerKeys.destroy("alex");

        assertThatThrownBy(before::text).isInstanceOf(WordsErased.class);
        assertThat(before.textOr("erased")).isEqualTo("erased");
        assertThat(seekerKeys.isDestroyed("alex")).isTrue();
        assertThat(keysUnder("0123456789abcdef0123456789abcdef").isDestroyed("alex"))
                .isTrue();
        assertThatThrownBy(() -> sealer.seal("alex", "new words")).isInstanceOf(WordsErased.class);
        assertThatThrownBy(before::text).isInstanceOf(WordsErased.class);
    }

    @Test
    void whoNeverHadAKeyGetsNoneOnceErased() {
        seekerKeys.destroy("sam");
        assertThatThrownBy(() -> sealer.seal("sam", "words")).isInstanceOf(WordsErased.class);
        assertThat(seekerKeys.isDestroyed("alex")).isFalse();
    }

    @Test
    void readingNeverMakesAKey() {
        String token = sealer.seal("alex", "Larchmont").replace("YWxleA", "c2Ft");
        assertThatThrownBy(() -> sealer.unseal(token)).isInstanceOf(WordsErased.class);
        assertThat(keys.countDocuments()).isEqualTo(1);
    }

    @Test
    void twoReplicasUseOneKey() throws Exception {
        Sealer other = new Sealer(keysUnder("0123456789abcdef0123456789abcdef"));
        assertThat(other.unseal(sealer.seal("alex", "Larchmont"))).isEqualTo("Larchmont");
    }

    @Test
    void anotherMasterKeyOpensNothingAndSaysWhichSettingIsWrong() throws Exception {
        sealer.seal("alex", "Larchmont");
        Sealer other = new Sealer(keysUnder("another-key-of-the-same-32-bytes"));
        assertThatThrownBy(() -> other.seal("alex", "x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("REBOUND_MASTER_KEY");
    }

    @Test
    void plainTextInTheirPlaceIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> mapper.readValue("{\"company\": \"Larchmont\"}", Letter.class))
                .isInstanceOf(MismatchedInputException.class)
                .message()
                .doesNotContain("Larchmont");
    }

    @Test
    void theyNeverShowThemselves() {
        Letter letter = new Letter(Words.of("alex", "Larchmont"), Words.of("alex", "a note"));
        assertThat(letter.toString()).isEqualTo("Letter[company=[words], note=[words]]");
    }

    private SeekerKeys keysUnder(String master) throws Exception {
        return new SeekerKeys(keys, new AesGcmJce(master.getBytes()), Clock.systemUTC());
    }
}
