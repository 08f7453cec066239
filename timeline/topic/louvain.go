package topic

// graph is an undirected weighted graph: edges[i] lists every neighbour of i
// with its weight, and each edge stands at both of its ends.
type graph struct {
	edges [][]edge
	self  []float64 // twice the weight inside a node that stands for several
}

type edge struct {
	to     int32
	weight float64
}

const louvainRounds = 12 // passes over the nodes of one level, at most

// communities groups the nodes of g by the Louvain method at the given
// resolution (higher: more and smaller groups) and returns each node's group.
// Nodes are visited in order and ties go to the lower group, so that the
// result depends on the graph alone.
func (g *graph) communities(resolution float64) []int32 {
	at := make([]int32, len(g.edges))
	for i := range at {
		at[i] = int32(i)
	}
	level := g
	for {
		group, moved := level.pass(resolution)
		n := renumber(group)
		for i := range at {
			at[i] = group[at[i]]
		}
		if !moved || n == len(level.edges) {
			return at
		}
		level = level.fold(group, n)
	}
}

// pass moves nodes between groups while modularity grows.
func (g *graph) pass(resolution float64) (group []int32, moved bool) {
	n := len(g.edges)
	group = make([]int32, n)
	degree, total := make([]float64, n), make([]float64, n)
	sum := 0.0
	for i := range g.edges {
		group[i] = int32(i)
		degree[i] = g.self[i]
		for _, e := range g.edges[i] {
			degree[i] += e.weight
		}
		total[i] = degree[i]
		sum += degree[i]
	}
	if sum == 0 {
		return group, false
	}
	links := make([]float64, n) // weight from the node in hand to each group
	var near []int32
	for range louvainRounds {
		changed := false
		for i := range g.edges {
			was := group[i]
			near = append(near[:0], was)
			for _, e := range g.edges[i] {
				c := group[e.to]
				if links[c] == 0 && c != was {
					near = append(near, c)
				}
				links[c] += e.weight
			}
			total[was] -= degree[i]
			best, gain := was, links[was]-resolution*total[was]*degree[i]/sum
			for _, c := range near[1:] {
				v := links[c] - resolution*total[c]*degree[i]/sum
				if v > gain+1e-12 || v > gain-1e-12 && c < best && best != was {
					best, gain = c, v
				}
			}
			for _, c := range near {
				links[c] = 0
			}
			total[best] += degree[i]
			if best != was {
				group[i], changed, moved = best, true, true
			}
		}
		if !changed {
			break
		}
	}
	return group, moved
}

// renumber gives the groups the numbers from 0 in order of their first node
// and returns how many there are.
func renumber(group []int32) int {
	next := map[int32]int32{}
	for i, c := range group {
		n, ok := next[c]
		if !ok {
			n = int32(len(next))
			next[c] = n
		}
		group[i] = n
	}
	return len(next)
}

// fold returns the graph whose nodes are the groups.
func (g *graph) fold(group []int32, n int) *graph {
	out := &graph{edges: make([][]edge, n), self: make([]float64, n)}
	members := make([][]int32, n)
	for i, c := range group {
		members[c] = append(members[c], int32(i))
		out.self[c] += g.self[i]
	}
	links := make([]float64, n)
	for c := range members {
		var near []int32
		for _, i := range members[c] {
			for _, e := range g.edges[i] {
				to := group[e.to]
				if int(to) == c {
					out.self[c] += e.weight
					continue
				}
				if links[to] == 0 {
					near = append(near, to)
				}
				links[to] += e.weight
			}
		}
		for _, to := range near {
			out.edges[c] = append(out.edges[c], edge{to, links[to]})
			links[to] = 0
		}
	}
	return out
}
