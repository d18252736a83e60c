package dev.rebound.feedback.rereading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.platform.Ids;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FeedbackTest
class RereadingTest {

    @Autowired
    Seeker alex;

    @Autowired
    Rereading rereading;

    @Autowired
    MongoDatabase database;

    @Test
    void whatThePresentTaggerReadIsLeftAsItIsAndTheWishIsDone() throws Exception {
        UUID candidacy = alex.rejected();
        alex.answered(candidacy, "Your SQL was weak.");
        int before = alex.version(candidacy);
        MongoCollection<Document> asked = database.getCollection(Rereading.COLLECTION);
        Document wish = new Document("_id", Ids.feedbackRequest(candidacy).toString());
        asked.insertOne(new Document(wish).append("seeker", "alex"));

        rereading.look(Seeker.NOW);

        assertThat(asked.find(wish)).isEmpty();
        assertThat(alex.version(candidacy)).isEqualTo(before);
        alex.get(candidacy)
                .andExpect(jsonPath("$.feedback[0].themes[0].provenance").value("MACHINE"));
    }

    @Test
    void aWishForWhatDoesNotExistIsDropped() {
        MongoCollection<Document> asked = database.getCollection(Rereading.COLLECTION);
        String nobody = UUID.randomUUID().toString();
        asked.insertOne(new Document("_id", nobody).append("seeker", "alex"));
        asked.insertOne(new Document("_id", "nonsense").append("seeker", "alex"));

        rereading.look(Seeker.NOW);

        assertThat(asked.find(new Document("_id", nobody))).isEmpty();
        assertThat(asked.find(new Document("_id", "nonsense"))).isEmpty();
    }
}
