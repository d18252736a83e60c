#!/usr/bin/env python3
"""Trains the encoder of the themes: all-MiniLM-L6-v2, fine-tuned end to end with a head for the 14 themes and one for polarity.

  finetune.py train BASE SEED OUT.pt [key=value ...]   one run over the training part; keys: see OPTIONS
  finetune.py mean OUT.pt RUN.pt RUN.pt ...            the mean of the runs' weights
  finetune.py restore OLD.onnx RUN.pt OUT.pt           a shipped model's weights, back from 8 bits, to be averaged with new runs
  finetune.py export IN.pt OUT.onnx                    the model as one ONNX graph: themes, polarity, vector
  finetune.py quantise IN.onnx OUT.onnx                the same with weights of 8 bits

BASE is the base model as ONNX with 32 bits (all-minilm-l6-v2.onnx). Needs torch, onnx and numpy, no network. One thread and
fixed seeds: the same processor and the same libraries give the same bytes. With a reference BLAS this takes hours; let
LD_LIBRARY_PATH lead to OpenBLAS, with which a run takes some seven minutes.
"""
import glob
import json
import math
import os
import sys
import time
import unicodedata

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
VOCABULARY = HERE + '/../src/main/resources/dev/rebound/feedback/encoder/vocabulary.txt'

# The order of the model's outputs; Encoder.java holds the same.
THEMES = ['communication', 'interview_preparation', 'confidence_composure', 'first_impression', 'motivation_enthusiasm',
          'culture_team_fit', 'experience_qualifications', 'job_competency', 'technical_expertise', 'overqualified',
          'stronger_candidate', 'employer_circumstances', 'compensation_logistics', 'job_search_strategy']
POLARITIES = ['strength', 'improve', 'mixed', 'context']
K = len(THEMES)

OPTIONS = dict(
    epochs=6, batch=32, rate=2e-4, decay=.85, head_rate=2e-3,   # the rate falls by `decay` with every layer down
    pair=.4,                     # share of the rows that are joined to a random second one
    positive=2., smoothing=.02, polarity=1., dropout=.1, weight_decay=.01,
    longest=80,                  # pieces of a text
    steps=0)                     # stop after so many steps; 0: run to the end


# ---------------------------------------------------------------- word pieces, as WordPieces.java cuts them
class WordPieces:
    def __init__(self):
        self.ids = {w: i for i, w in enumerate(open(VOCABULARY, encoding='utf-8').read().rstrip('\n').split('\n'))}
        self.known = {}

    def word(self, word):
        if len(word) > 100:
            return [100]
        out, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start and ('##' if start else '') + word[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [100]
            out.append(self.ids[('##' if start else '') + word[start:end]])
            start = end
        return out

    def of(self, text, longest):
        if text not in self.known:
            plain = ''.join(c for c in unicodedata.normalize('NFD', text.lower()) if unicodedata.category(c) != 'Mn')
            plain = ''.join(' ' if unicodedata.category(c) in ('Cc', 'Cf') else c for c in plain)
            ids, word = [], ''
            for c in plain + ' ':
                if c.isspace() or not c.isalnum():
                    if word:
                        ids += self.word(word)
                        word = ''
                    if not c.isspace():
                        ids += self.word(c)
                else:
                    word += c
            self.known[text] = ids
        return [101] + self.known[text][:longest - 2] + [102]


# ---------------------------------------------------------------- the model
class Layer(nn.Module):
    def __init__(self, d=384, f=1536, heads=12, dropout=.1):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.q, self.k, self.v, self.o = (nn.Linear(d, d) for _ in range(4))
        self.i, self.u = nn.Linear(d, f), nn.Linear(f, d)
        self.n1, self.n2 = nn.LayerNorm(d, eps=1e-12), nn.LayerNorm(d, eps=1e-12)

    def forward(self, x, bias):
        b, t, d = x.shape
        split = lambda z: z.view(b, t, self.heads, d // self.heads).transpose(1, 2)
        a = (split(self.q(x)) @ split(self.k(x)).transpose(2, 3)) / math.sqrt(d // self.heads) + bias
        a = F.dropout(a.softmax(-1), self.dropout, self.training)
        y = self.o((a @ split(self.v(x))).transpose(1, 2).reshape(b, t, d))
        x = self.n1(x + F.dropout(y, self.dropout, self.training))
        return self.n2(x + F.dropout(self.u(F.gelu(self.i(x))), self.dropout, self.training))


class Encoder(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.w, self.pos, self.tt = nn.Embedding(30522, 384), nn.Embedding(512, 384), nn.Embedding(2, 384)
        self.n = nn.LayerNorm(384, eps=1e-12)
        self.l = nn.ModuleList([Layer(dropout=dropout) for _ in range(6)])
        self.dropout = dropout

    def forward(self, ids, mask):
        x = self.n(self.w(ids) + self.pos(torch.arange(ids.shape[1])[None]) + self.tt.weight[0])
        x = F.dropout(x, self.dropout, self.training)
        bias = ((1 - mask.float()) * -1e9)[:, None, None, :]
        for layer in self.l:
            x = layer(x, bias)
        m = mask.float()[..., None]
        return (x * m).sum(1) / m.sum(1)


class Tagger(nn.Module):
    """The mean of the word vectors, a logit for each theme, and four of polarity: a theme's own part and one shared by all."""

    def __init__(self, dropout=.1):
        super().__init__()
        self.e, self.dropout = Encoder(dropout), dropout
        self.t, self.pl, self.ps = nn.Linear(384, K), nn.Linear(384, K * 4), nn.Linear(384, 4)
        nn.init.normal_(self.t.weight, 0, .02)
        nn.init.constant_(self.t.bias, -2.)
        nn.init.normal_(self.pl.weight, 0, .02)
        for zero in (self.pl.bias, self.ps.weight, self.ps.bias):
            nn.init.zeros_(zero)

    def forward(self, ids, mask):
        vector = self.e(ids, mask)
        v = F.dropout(vector, self.dropout, self.training)
        return self.t(v), self.pl(v).view(-1, K, 4) + self.ps(v)[:, None], vector


def load_base(encoder, file):
    """Initialisers go by name; the weights of a MatMul are anonymous and lie transposed: found through the node's name."""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(file).graph
    held = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    tensor = lambda a: torch.tensor(np.array(a))
    state = {}
    for ours, theirs in (('w', 'word'), ('pos', 'position'), ('tt', 'token_type')):
        state[ours + '.weight'] = tensor(held[f'embeddings.{theirs}_embeddings.weight'])
    for x in ('weight', 'bias'):
        state['n.' + x] = tensor(held['embeddings.LayerNorm.' + x])
    by_node = {n.name: n.input[1] for n in graph.node if n.op_type == 'MatMul' and n.input[1] in held}
    names = {'q': 'attention/self/query', 'k': 'attention/self/key', 'v': 'attention/self/value',
             'o': 'attention/output/dense', 'i': 'intermediate/dense', 'u': 'output/dense'}
    for l in range(6):
        for ours, theirs in names.items():
            state[f'l.{l}.{ours}.weight'] = tensor(held[by_node[f'/encoder/layer.{l}/{theirs}/MatMul']]).T.contiguous()
            state[f'l.{l}.{ours}.bias'] = tensor(held[f"encoder.layer.{l}.{theirs.replace('/', '.')}.bias"])
        for ours, theirs in (('n1', 'attention.output'), ('n2', 'output')):
            for x in ('weight', 'bias'):
                state[f'l.{l}.{ours}.{x}'] = tensor(held[f'encoder.layer.{l}.{theirs}.LayerNorm.{x}'])
    encoder.load_state_dict(state)


# ---------------------------------------------------------------- the data
def rows():
    """The training part: every row of data/*.jsonl that test-part.txt does not name."""
    test = {line.strip() for line in open(HERE + '/data/test-part.txt') if not line.startswith('#')}
    read = [json.loads(line) for file in sorted(glob.glob(HERE + '/data/*.jsonl')) for line in open(file, encoding='utf-8')]
    return [(r['text'], {l['theme']: l['polarity'] for l in r['labels']}) for r in read if r['id'] not in test]


def union(a, b):
    out = dict(a)
    for theme, polarity in b.items():
        if theme not in out or out[theme] in (polarity, 'context'):
            out[theme] = polarity
        elif polarity != 'context':
            out[theme] = 'mixed'
    return out


def item(pieces, text, labels, longest):
    themes, polarities = np.zeros(K, np.float32), np.full(K, -1)
    for theme, polarity in labels.items():
        themes[THEMES.index(theme)] = 1
        polarities[THEMES.index(theme)] = POLARITIES.index(polarity)
    return pieces.of(text, longest), themes, polarities


def epoch(data, pieces, random, o):
    """Every row once, alone or joined to another; batches of like lengths, in random order."""
    items = []
    for text, labels in data:
        if random.rand() < o['pair']:
            other, more = data[random.randint(len(data))]
            first, second = (text, other) if random.rand() < .5 else (other, text)
            text, labels = first + ' ' + second, union(labels, more)
        items.append(item(pieces, text, labels, o['longest']))
    random.shuffle(items)
    batches = []
    for k in range(0, len(items), o['batch'] * 8):
        chunk = sorted(items[k:k + o['batch'] * 8], key=lambda x: len(x[0]))
        batches += [chunk[q:q + o['batch']] for q in range(0, len(chunk), o['batch'])]
    random.shuffle(batches)
    return batches


def pad(sequences):
    longest = max(map(len, sequences))
    ids, mask = (torch.zeros(len(sequences), longest, dtype=torch.long) for _ in range(2))
    for i, one in enumerate(sequences):
        ids[i, :len(one)] = torch.tensor(one)
        mask[i, :len(one)] = 1
    return ids, mask


# ---------------------------------------------------------------- commands
def train(base, seed, out, o):
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(seed)
    random, pieces, data = np.random.RandomState(seed), WordPieces(), rows()
    model = Tagger(o['dropout'])
    load_base(model.e, base)
    for frozen in (model.e.w.weight, model.e.pos.weight, model.e.tt.weight):
        frozen.requires_grad = False
    groups = [dict(params=[*model.t.parameters(), *model.pl.parameters(), *model.ps.parameters()], lr=o['head_rate'])]
    groups += [dict(params=list(model.e.l[l].parameters()), lr=o['rate'] * o['decay'] ** (5 - l)) for l in range(6)]
    groups.append(dict(params=list(model.e.n.parameters()), lr=o['rate'] * o['decay'] ** 6))
    optimiser = torch.optim.AdamW(groups, weight_decay=o['weight_decay'])
    rates = [g['lr'] for g in optimiser.param_groups]
    steps, step, begun = math.ceil(len(data) / o['batch'] + 1) * o['epochs'], 0, time.time()
    for e in range(o['epochs']):
        model.train()
        total = 0
        for batch in epoch(data, pieces, random, o):
            step += 1
            if o['steps'] and step > o['steps']:
                break
            part = min(1, step / (.08 * steps)) * max(.02, 1 - step / (steps + 1))
            for group, rate in zip(optimiser.param_groups, rates):
                group['lr'] = rate * part
            wanted = torch.tensor(np.array([x[1] for x in batch]))
            directions = torch.tensor(np.array([x[2] for x in batch]))
            themes, polarities, _ = model(*pad([x[0] for x in batch]))
            loss = F.binary_cross_entropy_with_logits(
                themes, wanted * (1 - 2 * o['smoothing']) + o['smoothing'],
                pos_weight=torch.full((K,), o['positive']), reduction='sum') / len(batch)
            named = directions >= 0
            if named.any():
                loss = loss + o['polarity'] * F.cross_entropy(polarities[named], directions[named])
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.)
            optimiser.step()
            total += loss.item()
        print(f'seed {seed} epoch {e + 1} of {len(data)} rows: loss {total * o["batch"] / len(data):.3f}, {time.time() - begun:.0f} s', flush=True)
        save(model.state_dict(), out)


def save(state, out):
    torch.save({k: v.half() for k, v in state.items()}, out)


def mean(out, runs):
    states = [torch.load(run) for run in runs]
    save({k: torch.stack([s[k].float() for s in states]).mean(0) for k in states[0]}, out)


def restore(source, like, out):
    """RUN.pt names the weights and holds the one table that no run changes and the exporter folded away."""
    import onnx
    from onnx import numpy_helper
    held = {i.name: numpy_helper.to_array(i) for i in onnx.load(source).graph.initializer}
    state = {}
    for name, weights in torch.load(like).items():
        matrix = '_' + name[:-len('.weight')].replace('.', '_').replace('_l_', '_l.', 1) + '_MatMul_output_0'
        if name in held:
            state[name] = torch.tensor(np.array(held[name]))
        elif name == 'e.w.weight':
            state[name] = torch.tensor(held['emb_q'] * held['emb_s'])
        elif name == 'e.tt.weight':
            state[name] = weights
        else:
            state[name] = torch.tensor((held[matrix + '_w'] * held[matrix + '_s']).T.copy())
        assert state[name].shape == weights.shape, name
    save(state, out)


def export(source, out):
    model = Tagger()
    model.load_state_dict({k: v.float() for k, v in torch.load(source).items()})
    model.eval()
    pieces = WordPieces()
    example = pad([pieces.of('You talked too long.', 80), pieces.of('We chose someone else.', 80)])
    inputs, outputs = ['input_ids', 'attention_mask'], ['themes', 'polarity', 'vector']
    torch.onnx.export(model, example, out, input_names=inputs, output_names=outputs, opset_version=14,
                      dynamic_axes={**{n: {0: 'b', 1: 't'} for n in inputs}, **{n: {0: 'b'} for n in outputs}})


def quantise(source, out):
    """By surgery on the graph: MatMul becomes DynamicQuantizeLinear and MatMulInteger with a scale for each column, the word
    embedding 8 bits with a scale for each row; the heads stay as they are."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper
    model = onnx.load(source)
    graph = model.graph
    held = {i.name: i for i in graph.initializer}
    nodes, added, dropped, quantised = [], [], set(), {}
    for n in graph.node:
        if n.op_type == 'MatMul' and n.input[1] in held and len(held[n.input[1]].dims) == 2:
            weights = numpy_helper.to_array(held[n.input[1]])
            scale = np.abs(weights).max(0) / 127 + 1e-12
            whole = np.clip(np.round(weights / scale), -127, 127).astype(np.int8)
            name, x = n.output[0].replace('/', '_'), n.input[0]
            dropped.add(n.input[1])
            added += [numpy_helper.from_array(np.ascontiguousarray(whole), name + '_w'),
                      numpy_helper.from_array(scale.astype(np.float32), name + '_s')]
            if x not in quantised:
                quantised[x] = 'dq_' + x.replace('/', '_')
                nodes.append(helper.make_node('DynamicQuantizeLinear', [x], [quantised[x] + s for s in ('_q', '_sc', '_z')]))
            p = quantised[x]
            nodes += [helper.make_node('MatMulInteger', [p + '_q', name + '_w', p + '_z'], [name + '_i']),
                      helper.make_node('Cast', [name + '_i'], [name + '_f'], to=TensorProto.FLOAT),
                      helper.make_node('Mul', [p + '_sc', name + '_s'], [name + '_ss']),
                      helper.make_node('Mul', [name + '_f', name + '_ss'], [n.output[0]])]
        elif n.op_type == 'Gather' and n.input[0] in held and list(held[n.input[0]].dims) == [30522, 384]:
            weights = numpy_helper.to_array(held[n.input[0]])
            scale = np.abs(weights).max(1, keepdims=True) / 127 + 1e-12
            dropped.add(n.input[0])
            added += [numpy_helper.from_array(np.clip(np.round(weights / scale), -127, 127).astype(np.int8), 'emb_q'),
                      numpy_helper.from_array(scale.astype(np.float32), 'emb_s')]
            nodes += [helper.make_node('Gather', ['emb_q', n.input[1]], ['emb_g'], axis=0),
                      helper.make_node('Cast', ['emb_g'], ['emb_gf'], to=TensorProto.FLOAT),
                      helper.make_node('Gather', ['emb_s', n.input[1]], ['emb_gs'], axis=0),
                      helper.make_node('Mul', ['emb_gf', 'emb_gs'], [n.output[0]])]
        else:
            nodes.append(n)
    kept = [i for i in graph.initializer if i.name not in dropped]
    del graph.node[:]
    graph.node.extend(nodes)
    del graph.initializer[:]
    graph.initializer.extend(kept + added)
    onnx.checker.check_model(model)
    onnx.save(model, out)


if __name__ == '__main__':
    command, given = (sys.argv[1], sys.argv[2:]) if len(sys.argv) > 1 else ('', [])
    if command == 'train':
        chosen = dict(pair.split('=') for pair in given[3:])
        train(given[0], int(given[1]), given[2], {k: type(v)(float(chosen.get(k, v))) for k, v in OPTIONS.items()})
    elif command == 'mean':
        mean(given[0], given[1:])
    elif command == 'restore':
        restore(*given)
    elif command == 'export':
        export(*given)
    elif command == 'quantise':
        quantise(*given)
    else:
        sys.exit(__doc__)
